import { type Diagnostic, isOf, report } from '../source/diagnostic.ts';

/**
 * A gap that is still open, or a sentence that nobody has decided on, is a warning while somebody writes, and nobody can
 * approve it: `gap-left`, at the place of each of them.
 *
 * @param warnings What the check says of the handbook.
 * @param files The files of what is to be released, translations too.
 */
export function refuseGaps(
  warnings: readonly Diagnostic[],
  files: ReadonlySet<string>,
): readonly Diagnostic[] {
  return warnings
    .filter((warning) => leavesOpen(warning) && files.has(warning.file))
    .map(({ message, hint, ...place }) => report(place, 'gap-left', message, hint));
}

/** Whether a warning is about a gap, or about a sentence that nobody has decided on. */
export function leavesOpen(warning: Diagnostic): boolean {
  return isOf(warning, 'unfilled-gap') || isOf(warning, 'undecided-text');
}
