import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Coverage, coverageOf } from '../../src/exports/acknowledgements.ts';
import {
  type ColumnNames,
  readAcknowledgements,
  UnreadableFile,
} from '../../src/exports/read-acknowledgements.ts';
import { publish } from '../../src/handbook/publish.ts';
import type { Handbook } from '../../src/schema/handbook.ts';
import { writeQuiz } from '../rules/scenes.ts';
import { policy } from '../support/faulty-handbook.ts';
import { readHandbook, releasedHandbook, releaseFrom, rewrite } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';

const day = '2026-11-21';
const head = 'person,document,version,date,audience,right';

function rowsOf(text: string, named: ColumnNames = {}) {
  return readAcknowledgements(text, named).rows;
}

function refusalOf(text: string, named: ColumnNames = {}): string {
  try {
    readAcknowledgements(text, named);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
  return '';
}

describe('a file of acknowledgements', () => {
  const one = { line: 2, person: 'anna@example.org', document: 'POL-021', version: '2.1.0' };

  test.each([
    ['commas', `${head}\nanna@example.org,POL-021,2.1.0,2026-11-02,all-staff,4\n`],
    [
      'semicolons and a byte-order mark',
      `\ufeff${head.replaceAll(',', ';')}\r\nanna@example.org;POL-021;2.1.0;02.11.2026;all-staff;4/5\r\n`,
    ],
    [
      'tabs, and quotes around everything',
      `"${head.replaceAll(',', '"\t"')}"\n"Anna@example.org"\t"POL-021"\t"v2.1.0"\t"2026-11-02T09:13:00Z"\t"all-staff"\t"4 of 5"\n`,
    ],
    [
      'another order and another spelling',
      'Version,Score,Document ID,Group,E-mail,Completed at\nversion 2.1.0,4,POL-021,all-staff,anna@example.org,2026-11-02 09:13\n',
    ],
  ])('is read with %s', (_, text) => {
    expect(rowsOf(text)).toEqual([{ ...one, date: '2026-11-02', audience: 'all-staff', right: 4 }]);
  });

  test('has the columns that the organisation names, and a cell may hold a line break', () => {
    const text = 'Id;Ver;"Who\nreads"\nPOL-021;2.1.0;anna@example.org\n';
    const named = { person: 'Who reads', version: 'Ver' };
    expect(rowsOf(text, named)).toEqual([
      { ...one, line: 3, date: undefined, audience: undefined, right: undefined },
    ]);
  });

  test('is refused without a column that it needs, in words that quote nothing of it', () => {
    const text = 'Anna Tamm,POL-021,2.1.0\nMari Mets,POL-021,2.1.0\n';
    expect(refusalOf(text)).toContain('names no column for person, document, version.');
    expect(refusalOf(text)).not.toMatch(/Anna|Mari/);
    expect(refusalOf(head, { person: 'Staff number' })).toBe(
      'The first line of the file has no column "Staff number", which is said to hold the person.',
    );
    expect(refusalOf(`${head}\n"Anna Tamm,POL-021\n`)).toMatch(/^This is no CSV/);
    expect(refusalOf(`${head}\n"Anna Tamm,POL-021\n`)).not.toContain('Anna');
    expect(refusalOf('')).toBe('The file is empty.');
  });

  test('has its faulty rows told by line and by what they lack, and the others counted', () => {
    const rows = [
      ',POL-021,2.1.0',
      'Anna,,2.1.0',
      'Anna,POL-021,newest',
      'Anna,POL-021,2.1.0,11/02/2026',
      'Anna,POL-021,2.1.0,2026-11-02',
    ];
    const { rows: read, faults } = readAcknowledgements([head, ...rows].join('\n'), {});
    expect(read.map(({ line }) => line)).toEqual([6]);
    expect(faults.map(({ line, what }) => `${line} ${what}`)).toEqual([
      '2 no person',
      '3 no document',
      '4 no version such as 2.1.0',
      '5 a date that is not written as 2026-11-30 or 30.11.2026',
    ]);
  });
});

const organization = 'content/organization.yaml';

/** The released handbook with three groups: of twenty, of four and of unknown size. */
function handbookOf(prepare: (root: string) => void = () => undefined): Handbook {
  const root = releasedHandbook();
  rewrite(
    root,
    organization,
    'audiences:\n',
    `groupSizes: [{ group: nurses, people: 20 }, { group: board, people: 4 }]
audiences:
  - { id: nurses, title: Nurses, description: Nurses. }
  - { id: board, title: Board, description: The board. }
  - { id: guests, title: Guests, description: Guests. }
`,
  );
  rewrite(root, organization, 'Everybody who works here. }', 'Everybody who works here., everyone: true }');
  prepare(root);
  return publish(readHandbook(root), day, { drafts: false });
}

function csv(
  ...rows: readonly (readonly [count: number, audience: string, version: string, more?: string])[]
): string {
  let next = 0;
  const lines = rows.flatMap(([count, audience, version, more = '']) =>
    Array.from({ length: count }, () => `person-${next++},POL-021,${version},2026-11-02,${audience},${more}`),
  );
  return [head, ...lines].join('\n');
}

const told = (handbook: Handbook, text: string): Coverage => coverageOf(handbook, rowsOf(text), day);
const groupsIn = (coverage: Coverage) =>
  coverage.documents.flatMap(({ groups }) =>
    groups.map(({ group, read, older, people }) => [group, read, older, people]),
  );

describe('coverage', () => {
  test('is of the size of a group, and counts a person once, by the newest version', () => {
    const handbook = handbookOf();
    const twice = `${csv([6, 'Nurses', '2.1.0'])}\nPERSON-0,POL-021,2.1.0,2026-11-03,nurses,`;
    expect(groupsIn(told(handbook, twice))).toEqual([['Nurses', 6, 0, 20]]);
    expect(groupsIn(told(handbook, csv([6, 'all-staff', '2.1.0'])))).toEqual([['Everyone', 6, 0, 12]]);
  });

  test('is told by count where nobody has said how large a group is, and says so', () => {
    const coverage = told(handbookOf(), csv([5, 'guests', '2.1.0']));
    expect(groupsIn(coverage)).toEqual([['Guests', 5, 0, undefined]]);
    expect(coverage.unsized).toEqual(['Guests']);
  });

  test('shows no group under five, and no sum that would give it away', () => {
    const handbook = handbookOf();
    const coverage = told(handbook, csv([6, 'nurses', '2.1.0'], [4, 'board', '2.1.0']));
    expect(groupsIn(coverage)).toEqual([['Nurses', 6, 0, 20]]);
    expect(coverage.leftOut).toBe(true);
    expect(JSON.stringify(coverage)).not.toMatch(/Board|:4\b|:10\b|person-/);
    // Of five people nobody knows who is meant: small groups stand together.
    const together = told(
      handbook,
      csv([6, 'nurses', '2.1.0'], [4, 'board', '2.1.0'], [1, 'guests', '2.1.0']),
    );
    expect(groupsIn(together)).toEqual([
      ['Nurses', 6, 0, 20],
      ['Other groups', 5, 0, undefined],
    ]);
    expect(told(handbook, csv([4, 'guests', '2.1.0'])).documents).toEqual([]);
  });

  test('tells no number of one to four people within a group, but none', () => {
    expect(groupsIn(told(handbookOf(), csv([4, 'nurses', '2.1.0'])))).toEqual([
      ['Nurses', 'fewer than 5', 0, 20],
    ]);
  });

  test('counts who read an older version apart, and asks nobody to read a new wording again', () => {
    const release =
      (version: string, from: string, to: string, weight: 'material' | 'editorial') => (root: string) => {
        rewrite(root, policy, from, to);
        rewrite(
          root,
          policy,
          /version: \S+/.exec(readFileSync(join(root, policy), 'utf8'))?.[0] ?? '',
          `version: ${version}`,
        );
        releaseFrom(root, ['access-control'], {
          recordedOn: '2026-03-01',
          ...(weight === 'editorial' ? { changes: [] } : {}),
        });
      };
    const worded = handbookOf(release('2.1.1', 'Front', 'Front side', 'editorial'));
    const weight = worded.histories.find((one) => one.document === 'access-control')?.versions.at(-1)
      ?.release.weight;
    expect(groupsIn(told(worded, csv([5, 'nurses', '2.1.0'], [5, 'nurses', '2.1.1'])))).toEqual(
      weight === 'editorial' ? [['Nurses', 10, 0, 20]] : [['Nurses', 5, 5, 20]],
    );
    const changed = handbookOf(
      release(
        '3.0.0',
        '![A plan',
        '<Rule id="lock-door" level="must" who="all-staff">\nYou **must** lock the door.\n</Rule>\n\n![A plan',
        'material',
      ),
    );
    expect(groupsIn(told(changed, csv([5, 'nurses', '2.1.0'], [6, 'nurses', '3.0.0'])))).toEqual([
      ['Nurses', 6, 5, 20],
    ]);
  });

  test('has what was answered in the quiz on average, from five people on', () => {
    const handbook = handbookOf((root) => writeQuiz(root));
    const [document] = told(
      handbook,
      csv([3, 'nurses', '2.1.0', '3'], [3, 'nurses', '2.1.0', '2/3']),
    ).documents;
    expect(document?.quiz).toEqual({ questions: 3, answered: 6, right: 2.5 });
    const [few] = told(handbook, csv([4, 'nurses', '2.1.0', '3'], [3, 'nurses', '2.1.0'])).documents;
    expect(few?.quiz).toBeUndefined();
  });

  test('does not count what was said after the day it is seen from, nor what no document says', () => {
    const later = csv([6, 'nurses', '2.1.0']).replaceAll('2026-11-02', '2026-11-22');
    expect(told(handbookOf(), later).documents).toEqual([]);
    expect(told(handbookOf(), csv([1, 'nurses', '9.0.0'])).unknown).toEqual([2]);
  });
});

test('the command prints numbers, never a person, and names rows that it did not count by their lines', async () => {
  const root = releasedHandbook();
  const file = join(root, '..', 'export.csv');
  writeFileSync(file, `${csv([7, 'all-staff', '2.1.0'])}\nperson-x,Anna Tamm,2.1.0,,,\n`);
  const run = (...words: string[]) =>
    runClausebook(['acknowledgements', file, '--root', root, '--date', day, ...words]);
  const { code, stdout, stderr } = await run();
  expect(stdout).toBe(
    [
      'POL-021 Access control policy, version 2.1.0',
      '  Everyone  7',
      '',
      'How many people there are in "Everyone" is not known, so only counts are told. Say it under groupSizes in content/organization.yaml.',
      'That somebody says they have read a text does not show that they understood it.',
      '',
    ].join('\n'),
  );
  expect(stderr).toBe(
    '\nThese rows were not counted. They have\n  a document or a version that this handbook does not have: line 9\n',
  );
  expect(code).toBe(1);
  const json = await run('--format', 'json');
  expect(JSON.parse(json.stdout)).toMatchObject({
    date: day,
    documents: [{ id: 'POL-021', groups: [{ group: 'Everyone', read: 7, older: 0 }] }],
    faults: [{ line: 9 }],
  });
  expect(`${stdout}${stderr}${json.stdout}${json.stderr}`).not.toMatch(/person-|Anna/);
});
