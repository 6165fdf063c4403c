import { describe, expect, test } from 'vitest';
import { gapEntries, gapTable } from '../../src/exports/gap-report.ts';
import { gapReport } from '../../src/frameworks/gap-report.ts';
import { auditOf, controlOf, documentOf, frameworkOf, handbookOf, informationOf } from './made-up.ts';

const evidence = { title: 'Door list', where: 'Binder', kind: 'record', on: '2026-01-01' } as const;
const law = (id: string, more: object) => ({
  ...{ id, jurisdiction: 'Estonia', law: 'Keys Act', article: `s. ${id}`, asks: 'Count keys.' },
  ...{ answers: 'keeper', source: 'Gazette', reading: 'read in the primary text' as const },
  ...{ verifiedOn: '2026-01-10', ...more },
});
const handbook = handbookOf({
  roles: [
    { id: 'keeper', title: 'Key Keeper', duty: 'Keeps keys.', classification: 'internal' },
    { id: 'key', title: 'Key', duty: 'Opens.', classification: 'internal' },
  ],
  frameworks: [
    frameworkOf('a', ['5.1', '5.2', '5.3', '5.4', '5.5'], { needsControls: true }),
    frameworkOf('b', ['1', '2']),
  ],
  controls: [
    { ...controlOf('a', '5.1', true), owner: 'keeper', status: 'planned', dueOn: '2027-03-31' },
    { ...controlOf('a', '5.2', true), owner: 'keeper', evidence: [{ ...evidence, ref: 'SD-1' }] },
    { ...controlOf('a', '5.3', true), owner: 'keeper' },
    { ...controlOf('a', '5.4', true), owner: 'keeper', evidence: [evidence] },
    { ...controlOf('a', '5.5', false), owner: 'keeper' },
  ],
  legalRequirements: [
    law('1', { missing: 'The form.', dueOn: '2026-06-01' }),
    law('2', { missing: 'The form.', dueOn: '2026-06-01' }),
    law('3', { metIn: ['access'] }),
  ],
  documentedInformation: [
    informationOf('AA-01', 'mandatory', { suppliedBy: 'Key Keeper, with the board', dueOn: '2026-05-01' }),
    informationOf('AA-02', 'mandatory', { suppliedBy: 'The owners' }),
  ],
  documents: [documentOf('access', { here: { a: ['5.1', '5.3', '5.4'], b: ['1'] } })],
});
const edition = { name: 'audit', date: '2026-05-15', handbook: auditOf(handbook) } as const;
const rows = gapReport(edition);
const of = (kind: string) => rows.filter((row) => row.kind === kind);

describe('one report says what is missing', () => {
  test('in writing, with the role that the list names first, and its words', () =>
    expect(of('writing').map(({ what, who, suppliedBy, by }) => [what, who, suppliedBy, by])).toEqual([
      ['Name of AA-01: nothing yet', 'keeper', 'Key Keeper, with the board', '2026-05-01'],
      ['Name of AA-02: nothing yet', undefined, 'The owners', undefined],
    ]));
  test('for laws: one thing that two of them ask for is missing once', () =>
    expect(of('law').map(({ what, asked, by }) => [what, asked.map(({ text }) => text), by])).toEqual([
      ['The form.', ['Keys Act, s. 1', 'Keys Act, s. 2'], '2026-06-01'],
    ]));
  test('of controls that apply: what is planned, what no section says, what nothing proves by a number', () =>
    expect(
      ['control', 'section', 'evidence'].flatMap((kind) =>
        of(kind).map(({ asked, what, by }) => `${asked[0]?.text} ${what} ${by ?? '-'}`),
      ),
    ).toEqual([
      '5.1 Title of 5.1: planned 2027-03-31',
      '5.2 Title of 5.2: implemented, and no section says how -',
      '5.3 Title of 5.3: no evidence is given -',
      '5.4 Title of 5.4: 1 of 1 without a reference -',
    ]));
  test('of requirements that nothing meets, but for controls, which stand above', () =>
    expect(of('requirement').map(({ asked }) => asked[0]?.text)).toEqual(['B 2']));
  test('the same as a table, with days as days, and for programs, with addresses', () => {
    expect(gapTable(rows, handbook).rows[0]).toEqual([
      'In writing',
      'Name of AA-01: nothing yet',
      'AA-01, 1',
      'Key Keeper, with the board',
      new Date('2026-05-01T00:00:00Z'),
    ]);
    expect(gapEntries(edition, (path) => `/audit${path}`)[2]).toMatchObject({
      kind: 'law',
      asked: [{ url: '/audit/registers/legal-requirements/#1' }, { text: 'Keys Act, s. 2' }],
      who: 'keeper',
      by: '2026-06-01',
    });
  });
});

test('a handbook that has everything has no gap', () =>
  expect(gapReport({ name: 'audit', date: '2026-05-15', handbook: auditOf(handbookOf()) })).toEqual([]));
