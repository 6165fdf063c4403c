import { Temporal } from 'temporal-polyfill';
import { compare } from '../data/compare.ts';

/** What of an objective says when it is measured. */
interface Objective {
  readonly id: string;
  readonly since: string;
  readonly due: string;
  readonly measuredEvery: string;
}

/** What of a result says which it is. */
interface Result {
  readonly objective: string;
  readonly until: string;
}

/** The results of an objective, the oldest first, one for each period. */
export function resultsOf<Measured extends Result>(
  { measurements }: { readonly measurements: readonly Measured[] },
  id: string,
): readonly Measured[] {
  const own = measurements.filter(({ objective }) => objective === id);
  return [...new Map(own.map((result) => [result.until, result])).values()].sort((a, b) =>
    compare(a.until, b.until),
  );
}

/** A result is taken and judged in the month after its period. */
const time = { months: 1 };

/**
 * The day by which the next result of an objective is judged: one period after the last, or after the objective was
 * set. None where that period ends after the objective itself.
 */
export function nextResultDue(
  { id, since, due, measuredEvery }: Objective,
  handbook: { readonly measurements: readonly Result[] },
): string | undefined {
  const last = resultsOf(handbook, id).at(-1)?.until ?? since;
  const end = Temporal.PlainDate.from(last).add(measuredEvery);
  return end.toString() > due ? undefined : end.add(time).toString();
}

/** The day on which an objective has results of two periods, from the day it was set. */
export function twoResultsDue({ since, measuredEvery }: Pick<Objective, 'since' | 'measuredEvery'>): string {
  return Temporal.PlainDate.from(since).add(measuredEvery).add(measuredEvery).add(time).toString();
}
