import { describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { calendarOf, phases } from '../../src/ledger/calendar-year.ts';
import { checksOf, loadsOf } from '../../src/ledger/checks.ts';
import { project } from '../support/run-clausebook.ts';

const date = '2026-11-30';
const loaded = loadHandbook(project).handbook;
if (loaded === undefined) throw new Error('The handbook does not load.');
const handbook = publish(loaded, date, { drafts: false });
const entries = calendarOf(handbook, date);

describe('the year of this handbook', () => {
  test('has each of the four turns, from the first day of the year to twelve months ahead', () => {
    for (const phase of phases)
      expect(entries.filter((entry) => entry.phase === phase).length, phase).toBeGreaterThan(9);
    const days = entries.map(({ on }) => on);
    expect(days).toEqual(days.toSorted());
    expect(days[0]?.slice(0, 4)).toBe('2026');
    expect((days.at(-1) ?? '') <= '2027-11-30').toBe(true);
  });

  test('calls done what was done by its day, late what was not, and to come the rest', () => {
    for (const { on, state, what } of entries)
      if (on > date) expect(state, what).toBe('open');
      else if (on < date) expect(state, what).not.toBe('open');
    const late = entries.filter(({ state }) => state === 'late').map(({ what }) => what);
    expect(late.some((what) => /^Suppliers: \d+ looks$/.test(what))).toBe(true);
    const later = calendarOf(handbook, '2026-12-20');
    expect(later.filter(({ state }) => state === 'late').map(({ what }) => what)).toContain(
      'Exception ends: The lung meter in Boston has one account for all who use it',
    );
  });
});

describe('the checks of this handbook', () => {
  test('are those of its rules, and none with a rhythm falls to nobody', () => {
    const checks = checksOf(handbook);
    expect(checks.length).toBeGreaterThan(130);
    expect(
      checks.filter(({ recurrence, roles, automatic }) => recurrence && roles.length === 0 && !automatic),
    ).toEqual([]);
    for (const { recurrence, months, how } of checks)
      expect(months.length > 0, how).toBe(recurrence !== undefined);
  });

  test('are more than four roles can make in October', () => {
    const over = loadsOf(handbook).filter(({ months, most }) => months.some((count) => count > most));
    expect(over.map(({ role }) => role).sort()).toEqual([
      'ceo',
      'ciso',
      'head-of-people',
      'internal-auditor',
    ]);
  });
});

test('people and shifts of the sites add up to all who work here', () => {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const sites = handbook.organization.certification?.sites ?? [];
  expect(sum(sites.map(({ people }) => people))).toBe(handbook.organization.headcount);
  for (const { shifts, people } of sites) expect(sum(shifts.map((shift) => shift.people))).toBe(people);
});
