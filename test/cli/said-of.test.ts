import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOptions, WrongUsage } from '../../src/cli/options.ts';
import { readSaid, requireOneClass } from '../../src/cli/said-of.ts';
import { askReason } from '../../src/ledger/by-class.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { firstDay, reasonForEach, releaseOn } from '../support/run-release.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const notice = { slug: 'privacy-notice', classification: 'public' } as const;
const rules = { slug: 'access-control', classification: 'internal' } as const;
const more = { slug: 'key-cabinet', classification: 'internal' } as const;

const read = (documents: Parameters<typeof readSaid>[0], words: readonly string[]) => {
  const said = readSaid(documents, readOptions('release', words));
  return documents.map(said);
};

describe('what is said of documents that are released together', () => {
  test('is the same for all of one classification', () => {
    const words = ['--reason', 'Why.', '--change', 'all-staff: You do.'];
    const said = { reason: 'Why.', changes: [{ audience: 'all-staff', text: 'You do.' }] };
    expect(read([rules, more], words)).toEqual([said, said]);
    expect(read([rules], ['--reason-for', 'internal: Why.'])).toEqual([{ reason: 'Why.', changes: [] }]);
  });

  test('is said for each where they are of several', () => {
    const words = [
      ...['--reason-for', 'public: We moved.', '--reason-for', 'internal: The lock was picked.'],
      ...['--change-for', 'internal: all-staff: You lock twice.'],
    ];
    expect(read([notice, rules, more], words)).toEqual([
      { reason: 'We moved.', changes: [] },
      ...[rules, more].map(() => ({
        reason: 'The lock was picked.',
        changes: [{ audience: 'all-staff', text: 'You lock twice.' }],
      })),
    ]);
  });

  test.each([
    [
      ['--reason', 'The lock was picked.'],
      'These are of several classifications: privacy-notice is public and access-control is internal. Readers of one must not read what was said of another: say it for each, --reason-for "public: ..." --reason-for "internal: ..."',
    ],
    [
      [
        ...['--reason-for', 'public: A.', '--reason-for', 'internal: B.'],
        ...['--change', 'all-staff: You lock twice.'],
      ],
      'say it for each, --change-for "public: GROUP: ..." --change-for "internal: GROUP: ..."',
    ],
    [['--reason-for', 'public: A.'], '--reason-for "public: ..." --reason-for "internal: ..."'],
    [[], '--reason-for "public: ..." --reason-for "internal: ..."'],
    [
      ['--reason-for', 'confidential: A.'],
      '"confidential: A." does not say for which classification. What is released is internal and public: write --reason-for "public: ..." --reason-for "internal: ..."',
    ],
    [
      ['--reason-for', 'public: A.', '--reason-for', 'public: B.', '--reason-for', 'internal: C.'],
      '--reason-for says more than once why for public.',
    ],
    [
      ['--reason-for', 'public: A.', '--reason-for', 'internal: B.', '--change-for', 'public: You do.'],
      '"You do." does not say for whom.',
    ],
  ])('and %j is refused', (words, message) => {
    expect(() => read([notice, rules], words)).toThrow(WrongUsage);
    expect(() => read([notice, rules], words)).toThrow(message);
  });

  test('is asked for as it must be given', () => {
    expect(askReason([rules, more])).toBe('--reason "..."');
    expect(askReason([rules, notice])).toBe('--reason-for "public: ..." --reason-for "internal: ..."');
  });

  test('is refused alike of an emergency or a retirement, which say one thing of all', () => {
    expect(() => requireOneClass([rules, more], 'why')).not.toThrow();
    expect(() => requireOneClass([rules, notice], 'why')).toThrow(
      'These are of several classifications: access-control is internal and privacy-notice is public. What --why says is read by the readers of each of them: run the command once for each classification.',
    );
  });
});

test('a release of several classifications records for each document what was said for its own', async () => {
  const root = temporaryHandbook();
  const slugs = ['access-control', 'key-cabinet', 'privacy-notice'];
  const common = await releaseOn(root, firstDay, [...slugs, '--reason', 'The lock was picked.']);
  expect(common.code).toBe(2);
  expect(common.stderr).toContain('These are of several classifications');
  const { code, stderr } = await releaseOn(root, firstDay, [
    ...slugs,
    ...reasonForEach.map((word) => word.replace(/^(\w+): .*/, '$1: For $1.')),
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const event = JSON.parse(readFileSync(join(root, 'content/ledger/0001-release.json'), 'utf8'));
  expect(event.documents.map(({ reason }: { reason: string }) => reason)).toEqual([
    ...['For internal.', 'For confidential.', 'For public.'],
  ]);
  const words = ['retire', 'key-cabinet', 'privacy-notice', '--from', '2026-03-01', '--why', 'x'];
  const retired = await runClausebook([...words, '--root', root], { now: firstDay });
  expect(retired.stderr).toContain('What --why says is read by the readers of each of them');
  expect(retired.code).toBe(2);
});
