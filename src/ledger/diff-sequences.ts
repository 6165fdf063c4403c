import { diffArrays } from 'diff';

/** A stretch of two sequences: equal on both sides, or so many items that gave way to so many others. */
export interface Stretch {
  readonly same: boolean;
  readonly before: number;
  readonly after: number;
}

/**
 * The differ needs time in proportion to the square of the edits: 1,000 took 56 ms, 10,000 took 6 s. Beyond this limit
 * two sequences have so little in common that word-by-word marks hide the text, and they count as replaced as a whole.
 */
const mostEdits = 1_000;

/**
 * Compares two sequences of keys. The same pair gives the same stretches in either order: which of several shortest
 * ways the differ takes depends on the side that comes first, so the sides are put into one order before.
 */
export function diffSequences(before: readonly string[], after: readonly string[]): Stretch[] {
  if (!inOrder(before, after))
    return diffSequences(after, before).map((one) => ({ ...one, before: one.after, after: one.before }));
  const changes = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  if (changes === undefined) return [{ same: false, before: before.length, after: after.length }];
  const stretches: Stretch[] = [];
  for (const { added, removed, count } of changes) {
    const last = stretches.at(-1);
    if (!added && !removed) stretches.push({ same: true, before: count, after: count });
    else {
      const one = { same: false, before: removed ? count : 0, after: added ? count : 0 };
      if (last === undefined || last.same) stretches.push(one);
      else
        stretches[stretches.length - 1] = {
          same: false,
          before: last.before + one.before,
          after: last.after + one.after,
        };
    }
  }
  return stretches;
}

/** Whether the first sequence sorts before the second, or is equal to it. */
export function inOrder(first: readonly string[], second: readonly string[]): boolean {
  const at = first.findIndex((key, index) => key !== second[index]);
  if (at < 0) return first.length <= second.length;
  return second[at] === undefined ? false : (first[at] ?? '') < second[at];
}
