import { expect, test } from 'vitest';
import { checkHandbook } from '../../src/rules/check-handbook.ts';
import { isSomebody } from '../../src/rules/rule-actors.ts';
import { document } from '../support/faulty-handbook.ts';
import { readHandbook } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

function saidOf(sentence: string, who = 'keeper'): string[] {
  const root = temporaryHandbook(
    document(`## Keys\n\n<Rule id="tried" level="must" who="${who}">\n${sentence}\n</Rule>`),
  );
  return checkHandbook(readHandbook(root), '2026-03-02')
    .filter(({ rule }) => rule === 'rule-without-actor')
    .map(({ line, message, hint }) => `${line} ${message} ${hint}`);
}

test('a rule that asks something of a thing is found, and the role that it speaks to is named', () => {
  expect(saidOf('The cabinet **must** be locked at night.')).toEqual([
    '15 The rule "tried" asks something of "The cabinet", and a thing does nothing by itself. Begin with whoever does it: "You **must** ..." for the Key Keeper, or with another role. If nobody has to do anything, write it as text.',
  ]);
});

test('a rule for a group names the group by no title', () => {
  expect(saidOf('Keys **must** be counted.', 'all-staff')).toEqual([
    expect.stringContaining('for those that it speaks to'),
  ]);
});

test.each([
  'You **must** lock the cabinet.',
  'The Key Keeper **must** lock the cabinet.',
  'Every evening you **must** lock the cabinet.',
  'Whoever opens the cabinet **must** lock it.',
  'If the cabinet stands open, the manager of the house **must** lock it.',
])('a rule that names somebody is fine: %s', (sentence) => {
  expect(saidOf(sentence)).toEqual([]);
});

test.each<[actor: string, somebody: boolean]>([
  ['The owner of a cabinet', true],
  ['A cabinet of the owner', false],
  ['Paper that a manager wrote', false],
  ['IT', true],
  ['It', false],
  ['', false],
])('"%s" is somebody: %s', (actor, somebody) => {
  expect(isSomebody(actor, [])).toBe(somebody);
});
