import type { AnyHandbook } from '../schema/handbook.ts';
import type { RecordOf } from './registers.ts';
import { resultsOf } from './results-of.ts';

/** An objective with its results, the oldest first, and whether each reached it. */
export interface ObjectiveOverTime {
  readonly objective: RecordOf<'objectives'>;
  readonly results: readonly {
    readonly result: RecordOf<'measurements'>;
    readonly reached: boolean;
  }[];
  /** Seen from the first result to the last: towards the target, away from it, or neither. */
  readonly trend: 'better' | 'worse' | 'level' | undefined;
}

/** What became of each objective, period by period. */
export function objectivesOverTime(handbook: AnyHandbook): readonly ObjectiveOverTime[] {
  return handbook.objectives.map((objective) => {
    const { target, better } = objective;
    const results = resultsOf(handbook, objective.id).map((result) => ({
      result,
      reached: better === 'higher' ? result.result >= target : result.result <= target,
    }));
    const [first, last] = [results[0]?.result.result, results.at(-1)?.result.result];
    const change = first === undefined || last === undefined || results.length < 2 ? undefined : last - first;
    const trend =
      change === undefined
        ? undefined
        : change === 0
          ? 'level'
          : change > 0 === (better === 'higher')
            ? 'better'
            : 'worse';
    return { objective, results, trend };
  });
}
