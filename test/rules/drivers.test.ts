import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { driverRules } from '../../src/rules/drivers.ts';
import { rewrite } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { problemsOf, writeLaw } from './scenes.ts';

const control = 'content/controls/demo-2026/5.10.mdx';
const rules = new Set<string>(driverRules.map(({ slug }) => slug));

/** What is said of a control with these fields, beside a law with those. */
function saidOf(fields: string, law: string): string[] {
  const root = temporaryHandbook();
  writeLaw(root, law);
  rewrite(root, control, 'drivers: [legal]', fields);
  return problemsOf(root)
    .filter(({ rule }) => rules.has(rule))
    .map(({ rule, file, line, severity }) => `${file}:${line} ${severity} ${rule}`);
}

describe('a control and the law that drives it say the same', () => {
  const names = 'controls: { demo-2026: [5.10] }, ';
  const law = 'content/registers/legal-requirements.yaml:1 error ends-disagree';

  test.each<[what: string, fields: string, law: string, said: readonly string[]]>([
    ['both name each other', 'drivers: [legal]\nlegal: [keys-act]', names, []],
    [
      'the control alone names the law, which the register shows',
      'drivers: [legal]\nlegal: [keys-act]',
      '',
      [],
    ],
    ['no law drives the control', 'drivers: [risk]', '', []],
    ['the driver names nothing', 'drivers: [legal]', '', [`${control}:5 error driver-without-ground`]],
    [
      'a law is named and drives nothing',
      'drivers: [risk]\nlegal: [keys-act]',
      '',
      [`${control}:6 error ends-disagree`],
    ],
    ['the law names a control that is driven by risk', 'drivers: [risk]', names, [law]],
  ])('%s', (_what, fields, row, said) => {
    expect(saidOf(fields, row)).toEqual(said);
  });

  test('a control that is left out needs no ground', () => {
    const root = temporaryHandbook();
    writeLaw(root, '');
    rewrite(root, control, 'applicable: true', 'applicable: false');
    expect(problemsOf(root).filter(({ rule }) => rules.has(rule))).toEqual([]);
  });

  test('a handbook that keeps no list of laws is asked for none', () => {
    expect(problemsOf(temporaryHandbook()).filter(({ rule }) => rules.has(rule))).toEqual([]);
  });

  test('a law that is not in the register is unknown, with the one that is meant', () => {
    const root = temporaryHandbook();
    writeLaw(root, '');
    rewrite(root, control, 'drivers: [legal]', 'drivers: [legal]\nlegal: [key-act]');
    expect(problemsOf(root).filter(({ file }) => join(file) === join(control))).toMatchObject([
      { rule: 'unknown-record', hint: 'Did you mean keys-act?' },
    ]);
  });
});
