import { describe, expect, test } from 'vitest';
import { countRows, judgeConditions, readConditions } from '../../src/registers/count-rows.ts';
import { suppliers } from '../../src/registers/suppliers.ts';

const rows = [
  { id: 'a', criticality: 'A', reach: ['our systems', 'our rooms'], subProcessor: true, since: '2025-05-01' },
  {
    id: 'b',
    criticality: 'B',
    reach: [],
    subProcessor: false,
    since: '2026-01-01',
    reviewedOn: '2026-06-01',
  },
  {
    id: 'c',
    criticality: 'B',
    reach: ['our systems'],
    subProcessor: false,
    since: '2026-01-02',
    owner: 'buyer',
  },
];

function count(where: string): number {
  return countRows(rows, readConditions(where) ?? []);
}

/** What an author is told of a condition on suppliers, message and hint. */
function told(where: string): string | undefined {
  const wrong = judgeConditions(suppliers, where, rows);
  return wrong && `${wrong.message} ${wrong.hint}`;
}

describe('rows are counted', () => {
  test.each([
    ['criticality=B', 2],
    ['criticality != B', 1],
    ['reach=our systems', 2],
    ['reach!=our systems', 1],
    ['subProcessor=true', 1],
    ['criticality=B and reach=our systems', 1],
    ['since<=2026-01-01', 2],
    ['since>=2026-01-01', 2],
    ['since>=2026-01-01 and since<=2026-01-01', 1],
    ['reviewedOn<=2026-12-31', 1],
    ['reviewedOn!=2026-06-01', 2],
  ])('where %s', (where, expected) => {
    expect(told(where)).toBeUndefined();
    expect(count(where)).toBe(expected);
  });

  test('an "and" before which no field stands belongs to the value', () => {
    expect(readConditions('what=locks and keys and since<=2026-01-01')).toEqual([
      { field: 'what', operator: '=', value: 'locks and keys' },
      { field: 'since', operator: '<=', value: '2026-01-01' },
    ]);
  });

  test('a number is compared by what it is, and a day as it is written', () => {
    const counted = [{ people: 9 }, { people: 10 }, { people: 100 }];
    expect(countRows(counted, readConditions('people>=10') ?? [])).toBe(2);
  });
});

describe('a condition that nobody can answer says what to write:', () => {
  test.each([
    ['big ones', '"big ones" is no condition on suppliers. Write field=value'],
    ['criticality=', '"criticality=" is no condition on suppliers. Write field=value'],
    ['critcality=A', 'no field "critcality" that rows can be counted by. Did you mean criticality?'],
    ['evidence=x', 'no field "evidence" that rows can be counted by. There are id, supplier,'],
    ['criticality=high', 'No row can be counted by "criticality=high": none says so. It is A, B or C.'],
    ['reach=our system', 'none says so. Did you mean our systems?'],
    ['subProcessor=yes', 'none says so. It is true or false.'],
    ['owner=buyr', 'none says so. Did you mean buyer?'],
    [
      'since<=spring',
      '"spring" is no day, and "since" holds days. Write it as YYYY-MM-DD: since<=2026-10-22',
    ],
    ['criticality<=B', '"criticality" holds neither days nor numbers'],
  ])('%s', (where, says) => {
    expect(told(where)).toContain(says);
  });

  test('a word that no row says and none nearly says counts none', () => {
    expect(told('owner=head-of-operations')).toBeUndefined();
    expect(count('owner=head-of-operations')).toBe(0);
  });
});
