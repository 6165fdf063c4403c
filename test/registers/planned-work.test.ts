import { describe, expect, test } from 'vitest';
import { auditProgramme } from '../../src/frameworks/audit-programme.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { dueIn } from '../../src/registers/due.ts';
import { holdsOn } from '../../src/registers/exceptions-of.ts';
import { groupOfPeople } from '../../src/registers/group-of-people.ts';
import { objectivesOverTime } from '../../src/registers/objectives-over-time.ts';
import type { RecordOf } from '../../src/registers/registers.ts';
import { nextResultDue } from '../../src/registers/results-of.ts';
import { valueAt } from '../../src/source/schema-path.ts';
import { project } from '../support/run-clausebook.ts';

const loaded = loadHandbook(project).handbook;
if (loaded === undefined) throw new Error('The handbook does not load.');
const handbook = loaded;

describe('the registers of this handbook', () => {
  test('have no work twice, and each leads to a row that there is', () => {
    const work = dueIn(handbook);
    expect(new Set(work.map(({ list, id, field }) => `${list} ${id} ${field}`)).size).toBe(work.length);
    for (const { item, id, field, day, kind } of work) {
      expect(id).toBe(Reflect.get(item, 'id'));
      // The day of a result follows from the last one, and that of a sample from how often somebody looks.
      const said = valueAt(item, field.split('.'));
      if (kind !== 'result' && field !== 'lastSampledOn') expect(said, `${id} ${field}`).toBe(day);
    }
    expect(work.map(({ day }) => day)).toEqual(work.map(({ day }) => day).sort());
    expect(new Set(work.map(({ kind }) => kind)).size).toBe(11);
  });

  test('say what the controls say of the same things', () => {
    const titles = handbook.controls.flatMap(({ evidence }) => evidence.map(({ title }) => title));
    const percent = (done: number, people: number) => Math.round((100 * done) / people);
    const count = handbook.training.find(({ id }) => id === 'basic-2026-11');
    expect(titles).toContain(
      `Training record: ${percent(count?.done ?? 0, count?.people ?? 1)} percent up to date, reminders sent to the rest`,
    );
    const [spring, autumn] = ['phishing-2026-1', 'phishing-2026-2'].map((id) => {
      const { didRight = 0, people = 1 } = handbook.awareness.find((one) => one.id === id) ?? {};
      return percent(didRight, people);
    });
    expect(titles).toContain(
      `Phishing exercise: share of people who reported it rose from ${spring} to ${autumn} percent`,
    );
    const reports = handbook.measurements
      .filter(({ objective }) => objective === 'early-reports')
      .reduce((sum, { basis }) => sum + Number(/of (\d+)/.exec(basis)?.[1]), 0);
    expect(titles).toContain(`Time from noticing to report, ${reports} reports in 2026`);
    const drills = handbook.awareness.filter(({ kind }) => kind === 'drill');
    expect(drills.map(({ places }) => places[0]).sort()).toEqual(['tallinn-mustamae', 'tartu']);
    const { text = '' } = handbook.controls.find(({ id }) => id === 'NW.2') ?? {};
    expect(text).toContain('In 2026 two clinics have done so');
    const fromIncidents = handbook.findings
      .filter(({ foundBy }) => foundBy === 'incident')
      .map(({ id }) => id);
    const open = handbook.correctiveActions.filter(
      ({ doneOn, findings }) => doneOn === undefined && findings.some((id) => fromIncidents.includes(id)),
    );
    expect(titles).toContain(`Minutes and actions of 7 lesson meetings; ${open.length} actions still open`);
  });

  test('have an audit programme of three years that misses no clause of either standard', () => {
    const { years, chapters } = auditProgramme(handbook);
    expect(years).toEqual(['2026', '2027', '2028']);
    const left = (framework: string) =>
      chapters
        .filter((chapter) => chapter.framework.id === framework)
        .reduce((sum, { of = 0, covered }) => sum + of - covered, 0);
    // A.8.30 is left out of the Statement of Applicability.
    expect([left('iso27001-2022'), left('iso27701-2025')]).toEqual([1, 0]);
  });
});

describe('the next result of an objective', () => {
  const objective = { id: 'keys', since: '2026-01-15', due: '2026-12-31', measuredEvery: 'P3M' };
  const next = (...untils: string[]) =>
    nextResultDue(objective, { measurements: untils.map((until) => ({ objective: 'keys', until })) });

  test('is judged a month after its period, and none comes after the objective ends', () => {
    expect(next()).toBe('2026-05-15');
    expect(next('2026-09-30')).toBe('2027-01-30');
    expect(next('2026-10-01')).toBeUndefined();
  });
});

describe('an objective over time', () => {
  const over = (better: 'higher' | 'lower', ...results: number[]) =>
    objectivesOverTime({
      objectives: [{ id: 'keys', target: 3, better }],
      measurements: results.map((result, index) => ({
        objective: 'keys',
        result,
        until: `2026-0${index + 1}-28`,
      })),
    } as unknown as Parameters<typeof objectivesOverTime>[0])[0];

  test('is reached at the target, from either side', () => {
    const reached = (better: 'higher' | 'lower', result: number) => over(better, result)?.results[0]?.reached;
    expect([reached('higher', 2), reached('higher', 3), reached('higher', 4)]).toEqual([false, true, true]);
    expect([reached('lower', 2), reached('lower', 3), reached('lower', 4)]).toEqual([true, true, false]);
  });

  test('is better when it comes nearer, whichever way that is', () => {
    expect(over('lower', 7, 5)?.trend).toBe('better');
    expect(over('higher', 7, 5)?.trend).toBe('worse');
    expect(over('higher', 5, 5)?.trend).toBe('level');
    expect(over('higher', 5)?.trend).toBe(undefined);
  });
});

test('an exception holds to the end of its last day, or until the rule is kept again', () => {
  const holds = (said: object, day: string) => holdsOn(said as RecordOf<'exceptions'>, day);
  expect(holds({ until: '2026-12-14' }, '2026-12-14')).toBe(true);
  expect(holds({ until: '2026-12-14' }, '2026-12-15')).toBe(false);
  expect(holds({ until: '2026-12-14', endedOn: '2026-12-01' }, '2026-11-30')).toBe(true);
  expect(holds({ until: '2026-12-14', endedOn: '2026-12-01' }, '2026-12-01')).toBe(false);
});

test('no count is of fewer than five people', () => {
  expect(groupOfPeople.safeParse(4).success).toBe(false);
  expect(groupOfPeople.safeParse(5).success).toBe(true);
});
