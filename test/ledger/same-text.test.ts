import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWhole } from '../../src/cli/write-together.ts';
import { differs } from '../../src/handbook/differs.ts';
import { historiesOf, latestVersion } from '../../src/handbook/histories.ts';
import { judgeChange } from '../../src/ledger/judge-change.ts';
import { readHandbook, releasedHandbook } from '../support/released-handbook.ts';
import { project } from '../support/run-clausebook.ts';
import { approved, section } from './approved.ts';

const policy = 'policies/access/access-control.mdx';

/** The small handbook in force, its policy with letters that systems save in two ways. */
function accented(save: (text: string) => string): string {
  const small = readFileSync(join(project, 'test/fixtures/small', policy), 'utf8');
  const root = releasedHandbook({
    [policy]: small
      .replace('summary: ', 'summary: Õismäe café. ')
      .replace('Ask the', 'Ask the café in Õismäe or the')
      .concat('\n## Größe und Õigus\n\nThe sea is near Õismäe.\n'),
  });
  writeFileSync(join(root, policy), save(readWhole(root, policy)));
  return root;
}

function asksForRelease(root: string): boolean {
  const handbook = readHandbook(root);
  const document = handbook.documents.find(({ file }) => file === policy);
  const history = historiesOf(handbook, '2026-03-01').find((one) => one.document === document?.slug);
  const before = history && latestVersion(history);
  if (document === undefined || before === undefined) throw new Error(`${policy} is not released.`);
  return differs(before, document, handbook.texts);
}

describe('the same text asks for nothing', () => {
  test.each<[string, (text: string) => string]>([
    ['with letters and marks apart, as a Mac saves them', (text) => text.normalize('NFD')],
    ['with the line breaks of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', (text) => `\uFEFF${text}`],
    ['with all of it', (text) => `\uFEFF${text.replaceAll('\n', '\r\n').normalize('NFD')}`],
  ])('%s', (_, save) => {
    expect(asksForRelease(accented(save))).toBe(false);
  });

  test('and another letter asks for a release', () => {
    expect(asksForRelease(accented((text) => text.replaceAll('café', 'cafe')))).toBe(true);
  });

  test('which was frozen with letters and marks apart, either', () => {
    const text = section('a', 'Õigus', '<p>Küsi <a href="https://õ.example/">Õismäe</a> käest.</p>');
    const [apart, together] = [
      approved(text.normalize('NFD'), { title: 'Õ'.normalize('NFD') }),
      approved(text, { title: 'Õ' }),
    ];
    expect(judgeChange(apart, together)).toMatchObject({ least: 'none', causes: [] });
    expect(judgeChange(together, apart)).toMatchObject({ least: 'none', causes: [] });
  });
});
