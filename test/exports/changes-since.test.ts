import { describe, expect, test } from 'vitest';
import {
  type ChangesSince,
  changesSinceTable,
  layOutSince,
  registersSince,
  sinceDays,
} from '../../src/exports/changes-since.ts';
import { registerEntries } from '../../src/registers/registers.ts';

const date = '2026-11-30';
const lists = Object.fromEntries(registerEntries.map(([key]) => [key, []]));

describe('the days from which changes are told', () => {
  const days = (released: readonly string[], ended: readonly string[] = []) =>
    sinceDays(
      {
        histories: [{ versions: released.map((effective) => ({ release: { effective } })), retirements: [] }],
        audits: ended.map((heldUntil) => ({ audit: `Until ${heldUntil}`, heldUntil })),
      } as unknown as Parameters<typeof sinceDays>[0],
      date,
    );

  test('lie before the day of the build and in the year before it, of audits in the three years, the newest first', () => {
    const released = ['2025-11-29', '2025-12-01', '2026-11-29', '2026-11-30'];
    expect(days(released, ['2023-11-29', '2023-11-30']).map(({ day }) => day)).toEqual([
      ...['2026-11-29', '2025-12-01', '2025-11-30', '2023-11-30'],
    ]);
  });

  test('are those of versions, of the end of audits, and a year ago, each once with why', () => {
    expect(days(['2025-11-30', '2026-05-01'], ['2026-05-01', '2026-06-02'])).toEqual([
      { day: '2026-06-02', audits: ['Until 2026-06-02'], yearAgo: false, published: false },
      { day: '2026-05-01', audits: ['Until 2026-05-01'], yearAgo: false, published: true },
      { day: '2025-11-30', audits: [], yearAgo: true, published: true },
    ]);
  });

  test('are none where nothing was released', () => {
    expect(
      sinceDays({ histories: [], audits: [] } as unknown as Parameters<typeof sinceDays>[0], date),
    ).toEqual([]);
  });
});

describe('rows of registers', () => {
  const findings = (...on: string[]) =>
    registersSince(
      {
        name: 'audit',
        date,
        handbook: {
          ...lists,
          ...{ ownRegisters: [], documents: [], controls: [] },
          findings: on.map((day, index) => ({ id: `f-${index}`, finding: `Finding ${index}`, on: day })),
        },
      } as unknown as Parameters<typeof registersSince>[0],
      '2026-05-20',
    );

  test('are told if one of their days lies after the first day and no later than the last', () => {
    const [register] = findings('2026-05-20', '2026-05-21', '2026-11-30', '2026-12-01');
    expect(register).toMatchObject({ name: 'findings', total: 4, counts: [{ title: 'On', count: 2 }] });
    expect(register?.rows.map(({ id }) => id)).toEqual(['f-1', 'f-2']);
  });

  test('make no register where none of them has such a day', () => {
    expect(findings('2026-05-20', '2026-12-01')).toEqual([]);
  });
});

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ register: 'findings', id: `f-${index}`, name: { text: `Finding ${index}` } },
    days: [{ title: 'On', days: ['2026-06-01'] }],
  }));
const made = (count: number): ChangesSince => ({
  ...{ since: '2026-05-20', until: date, documents: [], statements: [], events: [] },
  registers: [{ name: 'findings', title: 'Findings', total: count, counts: [], rows: rows(count) }],
});

test('what is too long for the page has pages of its own, each row once', () => {
  expect(layOutSince(made(20)).registers).toMatchObject({ here: { length: 20 }, pages: [] });
  const { here, pages } = layOutSince(made(2000)).registers;
  expect(here).toEqual([]);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flat()).toEqual(rows(2000));
});

test('the table has a line for each day of each row', () => {
  expect(changesSinceTable(made(2)).rows).toEqual(
    [0, 1].map((index) => [
      ...['Findings', `f-${index}`, `Finding ${index}`, 'On', null, null],
      ...[new Date('2026-06-01T00:00:00Z'), null],
    ]),
  );
});
