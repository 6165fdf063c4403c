import { Temporal } from 'temporal-polyfill';
import { compare } from '../data/compare.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import { type RecordOf, type RegisterKey, registers } from './registers.ts';

/** What has a day in the registers of the management system. */
export type WorkKind =
  | 'action'
  | 'decision'
  | 'change'
  | 'audit'
  | 'management review'
  | 'meeting'
  | 'effect'
  | 'result'
  | 'exception';

/** Something that somebody has to do by a day, or has done. */
export interface Work {
  readonly kind: WorkKind;
  /** The register and the row in which it stands, and the field that says its day: `decisions.0.due`. */
  readonly list: RegisterKey;
  readonly id: string;
  readonly field: string;
  readonly what: string;
  /** A role. */
  readonly owner: string;
  readonly due: string;
  /** Nothing while it is open. */
  readonly doneOn: string | undefined;
}

/** The rows whose days are gathered. */
export type Registers = Pick<
  AnyHandbook,
  | 'objectives'
  | 'measurements'
  | 'audits'
  | 'correctiveActions'
  | 'managementReviews'
  | 'committee'
  | 'exceptions'
  | 'changes'
>;

/** Everything that the registers say is to be done by a day, the earliest first. */
export function plannedWork(handbook: Registers): readonly Work[] {
  return [
    ...handbook.audits.map(
      ({ id, audit, leads, plannedOn, heldUntil }): Work => ({
        ...{ kind: 'audit', list: 'audits', id, field: 'plannedOn', what: audit },
        ...{ owner: leads, due: plannedOn, doneOn: heldUntil },
      }),
    ),
    ...handbook.correctiveActions.flatMap(workOfAction),
    ...handbook.managementReviews.flatMap(workOfReview),
    ...handbook.committee.flatMap(workOfMeeting),
    ...handbook.changes.map(
      ({ id, change, owner, due, doneOn }): Work => ({
        ...{ kind: 'change', list: 'changes', id, field: 'due', what: change, owner, due, doneOn },
      }),
    ),
    ...handbook.exceptions.map(
      ({ id, exception, owner, until, endedOn }): Work => ({
        ...{ kind: 'exception', list: 'exceptions', id, field: 'until', what: exception },
        ...{ owner, due: until, doneOn: endedOn },
      }),
    ),
    ...nextResults(handbook).map(
      ({ objective: { id, measure, owner }, due }): Work => ({
        ...{ kind: 'result', list: 'objectives', id, field: 'measuredEvery', what: measure },
        ...{ owner, due, doneOn: undefined },
      }),
    ),
  ].sort((a, b) => compare(a.due, b.due) || compare(a.id, b.id) || compare(a.field, b.field));
}

function workOfAction(row: RecordOf<'correctiveActions'>): readonly Work[] {
  const { id, action, owner, due, doneOn, checkBy, checkedOn, checkedBy } = row;
  const list = 'correctiveActions';
  return [
    { kind: 'action', list, id, field: 'due', what: action, owner, due, doneOn },
    {
      ...{ kind: 'effect', list, id, field: 'checkBy', what: action },
      ...{ owner: checkedBy ?? owner, due: checkBy, doneOn: checkedOn },
    },
  ];
}

function workOfReview(row: RecordOf<'managementReviews'>): readonly Work[] {
  const { id, review, leads, plannedOn, heldOn, decisions } = row;
  const list = 'managementReviews';
  return [
    {
      ...{ kind: 'management review', list, id, field: 'plannedOn', what: review },
      ...{ owner: leads, due: plannedOn, doneOn: heldOn },
    },
    ...decisions.map(
      ({ decision, owner, due, doneOn }, index): Work => ({
        ...{ kind: 'decision', list, id, field: `decisions.${index}.due`, what: decision },
        ...{ owner, due, doneOn },
      }),
    ),
  ];
}

function workOfMeeting(row: RecordOf<'committee'>): readonly Work[] {
  const { id, meeting, leads, plannedOn, heldOn, actions } = row;
  const list = 'committee';
  return [
    {
      ...{
        kind: 'meeting',
        list,
        id,
        field: 'plannedOn',
        what: `${registers.committee.page?.title}: ${meeting}`,
      },
      ...{ owner: leads, due: plannedOn, doneOn: heldOn },
    },
    ...actions.map(
      ({ action, owner, due, doneOn }, index): Work => ({
        ...{ kind: 'action', list, id, field: `actions.${index}.due`, what: action, owner, due, doneOn },
      }),
    ),
  ];
}

/** An objective with the day by which its next result is judged. */
export interface NextResult {
  readonly objective: RecordOf<'objectives'>;
  readonly due: string;
}

/** A result is taken and judged in the month after its period. */
const time = { months: 1 };

/**
 * The next result of each objective: one period after the last, or after the objective was set. None where that period
 * ends after the objective itself.
 */
export function nextResults({ objectives, measurements }: Registers): readonly NextResult[] {
  return objectives.flatMap((objective) => {
    const last = resultsOf({ measurements }, objective.id).at(-1)?.until ?? objective.since;
    const end = Temporal.PlainDate.from(last).add(objective.measuredEvery);
    if (end.toString() > objective.due) return [];
    return [{ objective, due: end.add(time).toString() }];
  });
}

/** The results of an objective, the oldest first, one for each period. */
export function resultsOf(
  { measurements }: Pick<Registers, 'measurements'>,
  id: string,
): readonly RecordOf<'measurements'>[] {
  const own = measurements.filter(({ objective }) => objective === id);
  return [...new Map(own.map((result) => [result.until, result])).values()].sort((a, b) =>
    compare(a.until, b.until),
  );
}

/** The day on which an objective has results of two periods, from the day it was set. */
export function twoResultsDue({ since, measuredEvery }: RecordOf<'objectives'>): string {
  return Temporal.PlainDate.from(since).add(measuredEvery).add(measuredEvery).add(time).toString();
}
