import { Temporal } from 'temporal-polyfill';
import { question } from '../data/ask.ts';
import { compare } from '../data/compare.ts';
import type { DueKind } from '../registers/define.ts';
import { type DueOfRow, dueIn, isLate, isOfSystem } from '../registers/due.ts';
import { type RegisterKey, registers } from '../registers/registers.ts';
import { documentUrl, registerUrl } from '../schema/address.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import { checksOf } from './checks.ts';
import { reviewsOf } from './reviews.ts';

/** The four turns of a management system. */
export const phases = ['plan', 'do', 'check', 'act'] as const;
export type Phase = (typeof phases)[number];

/** A day of the year, and what it is for. */
export interface CalendarEntry {
  readonly phase: Phase;
  /** The day it was done, or is to be done by. */
  readonly on: string;
  readonly what: string;
  /** A role; nothing where several share it. */
  readonly role: string | undefined;
  readonly state: 'done' | 'open' | 'late';
  readonly path: string;
}

const phaseOf: Readonly<Record<DueKind, Phase>> = {
  meeting: 'plan',
  step: 'do',
  change: 'do',
  decision: 'do',
  look: 'check',
  audit: 'check',
  'management review': 'check',
  result: 'check',
  action: 'act',
  effect: 'act',
  exception: 'act',
};

/** How an entry is called, before what it is about. */
const called: Partial<Readonly<Record<DueKind, string>>> = {
  change: 'Change: ',
  decision: 'Decision of the review: ',
  result: 'Next result: ',
  effect: 'Look whether it worked: ',
  exception: 'Exception ends: ',
};

/**
 * The year of a day and the twelve months behind the day, in the order of their days: what was done, what is open, what
 * is late.
 */
export const calendarOf = question(
  'calendar',
  (handbook: AnyHandbook, date: string): readonly CalendarEntry[] => {
    const from = `${date.slice(0, 4)}-01-01`;
    const until = Temporal.PlainDate.from(date).add({ months: 12 }).toString();
    const pathOf = (list: RegisterKey, id: string) => registerUrl(registers[list].name, id);
    const stateOf = (due: string, doneOn?: string) =>
      doneOn !== undefined ? 'done' : due < date ? 'late' : 'open';
    const due = dueIn(handbook);
    const entries: CalendarEntry[] = [
      ...handbook.objectives.flatMap(({ id, objective, owner, since, due }): CalendarEntry[] => [
        {
          ...{ phase: 'plan', on: since, what: `Objective set: ${objective}`, role: owner, state: 'done' },
          path: pathOf('objectives', id),
        },
        {
          ...{ phase: 'plan', on: due, what: `Objective due: ${objective}`, role: owner },
          ...{ state: stateOf(due, due <= date ? due : undefined), path: pathOf('objectives', id) },
        },
      ]),
      ...reviewsOf(handbook, date).map(
        ({ document: { slug, title, owner }, due }): CalendarEntry => ({
          ...{ phase: 'plan', on: due, what: `Review: ${title}`, role: owner, state: stateOf(due) },
          path: documentUrl(slug),
        }),
      ),
      ...handbook.training.map(
        ({ id, module, countedOn, owner, people, done }): CalendarEntry => ({
          ...{ phase: 'do', on: countedOn, what: `${module}: ${done} of ${people} people`, role: owner },
          ...{ state: 'done', path: pathOf('training', id) },
        }),
      ),
      ...handbook.awareness.map(
        ({ id, campaign, from, owner }): CalendarEntry => ({
          ...{
            phase: 'do',
            on: from,
            what: campaign,
            role: owner,
            state: stateOf(from, from <= date ? from : undefined),
          },
          path: pathOf('awareness', id),
        }),
      ),
      ...[...Map.groupBy(handbook.measurements, ({ evaluatedOn }) => evaluatedOn)].map(
        ([on, results]): CalendarEntry => ({
          phase: 'check',
          on,
          what: results.length === 1 ? '1 result judged' : `${results.length} results judged`,
          role: undefined,
          state: 'done',
          path: registerUrl(registers.measurements.name),
        }),
      ),
      ...due.filter(isOfSystem).map(
        ({ kind, list, register, id, what, by, day, doneOn }): CalendarEntry => ({
          // An action of the committee is part of the work; one of a corrective action mends something.
          phase: kind === 'action' && list === 'committee' ? 'do' : phaseOf[kind],
          on: doneOn ?? day,
          what: `${called[kind] ?? ''}${what}`,
          role: by,
          state: stateOf(day, doneOn),
          path: registerUrl(register.name, id),
        }),
      ),
      ...monthsOfRows(due, date),
      ...monthsOfChecks(handbook, date),
    ];
    return entries
      .filter(({ on }) => from <= on && on <= until)
      .sort((a, b) => compare(a.on, b.on) || compare(a.what, b.what));
  },
);

/**
 * What rows of other registers have to have done by a day, a line for each register and month: 56 suppliers are no
 * calendar. A step of a plan is work; everything else that is due of a row is that somebody looks at it again.
 */
function monthsOfRows(due: readonly DueOfRow[], date: string): CalendarEntry[] {
  const groups = Map.groupBy(
    due.filter((one) => !isOfSystem(one)),
    (one) => `${one.register.name} ${one.kind} ${isLate(one, date) ? 'late' : one.day.slice(0, 7)}`,
  );
  return [...groups.values()].flatMap((own): CalendarEntry[] => {
    const [first] = own;
    if (first === undefined) return [];
    const { kind, register, day, by } = first;
    const owners = new Set(own.map((one) => one.by));
    return [
      {
        phase: phaseOf[kind],
        on: day,
        what: `${register.page?.title ?? register.nouns[1]}: ${own.length} ${kind}${own.length === 1 ? '' : 's'}`,
        role: owners.size === 1 ? by : undefined,
        state: isLate(first, date) ? 'late' : 'open',
        path: registerUrl(register.name),
      },
    ];
  });
}

/** What the rules want to be checked in each month that is still to come, as one entry: the register has each. */
function monthsOfChecks(handbook: AnyHandbook, date: string): CalendarEntry[] {
  const checks = checksOf(handbook).filter(({ automatic }) => !automatic);
  const first = Temporal.PlainDate.from(date).with({ day: 1 });
  // This month, and the twelve behind it.
  return Array.from({ length: 13 }, (_, index) => first.add({ months: index })).flatMap((month) => {
    const due = checks.filter(({ months }) => months.includes(month.month)).length;
    if (due === 0) return [];
    return [
      {
        phase: 'check',
        on: month.with({ day: month.daysInMonth }).toString(),
        what: due === 1 ? '1 check of a rule' : `${due} checks of rules`,
        role: undefined,
        state: 'open',
        path: '/calendar/checks/',
      } as const,
    ];
  });
}
