import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rewrite } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { problemsOf, writeLaw } from './scenes.ts';

const control = 'content/controls/demo-2026/5.1.mdx';

/** What is said on a day of a piece of evidence with these fields. */
function saidOn(day: string, fields: string): string[] {
  const root = temporaryHandbook();
  rewrite(root, control, 'on: 2026-10-01', fields);
  return problemsOf(root, day)
    .filter(({ rule }) => rule === 'evidence-due')
    .map(({ message, severity }) => `${severity}: ${message}`);
}

test.each([
  ['counts for a year', '2027-10-01', 'on: 2026-10-01', []],
  [
    'is old on the day after',
    '2027-10-02',
    'on: 2026-10-01',
    ['due: The evidence "Door list" of 5.1 was last sampled on 2026-10-01, more than a year ago.'],
  ],
  ['is there on its last day', '2026-12-31', 'on: 2026-10-01, retainedUntil: 2026-12-31', []],
  [
    'may be gone on the day after',
    '2027-01-01',
    'on: 2026-10-01, retainedUntil: 2026-12-31',
    ['due: The evidence "Door list" of 5.1 was kept until 2026-12-31.'],
  ],
])('evidence %s', (_what, day, fields, said) => {
  expect(saidOn(day, fields)).toEqual(said);
});

test.each([
  ['a sample of a record in another system', '2026-03-01', 0],
  ['a sample of a record in another system', '2026-03-02', 1],
  ['what a law still asks for', '2026-03-01', 0],
  ['what a law still asks for', '2026-03-02', 1],
])('%s is late from the day after: on %s %i times, and blocks nothing', (what, day, times) => {
  const root = temporaryHandbook();
  if (what.startsWith('a sample')) {
    mkdirSync(join(root, 'content/registers'), { recursive: true });
    writeFileSync(
      join(root, 'content/registers/retention.yaml'),
      '- { id: tickets, category: Tickets, period: P6Y, criteria: Six years, trigger: creation, disposal: Deleted, source: [Ours] }\n',
    );
    writeFileSync(
      join(root, 'content/registers/records.yaml'),
      '- { id: keys, what: Keys handed out, system: Service desk, keeper: keeper, retention: tickets, sampleEvery: P3M, lastSampledOn: 2025-12-01, reference: SD-1 }\n',
    );
  } else writeLaw(root, 'missing: The form., dueOn: 2026-03-01, ');
  const said = problemsOf(root, day).filter(({ rule }) => rule === 'row-overdue');
  expect(said.map(({ severity }) => severity)).toEqual(Array.from({ length: times }, () => 'due'));
});
