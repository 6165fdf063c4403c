import type { Diagnostic } from '../source/diagnostic.ts';
import { reporters } from '../source/report.ts';

/** Problems as lines for a terminal; nothing when there are none. */
export function showProblems(problems: readonly Diagnostic[]): string {
  return problems.length === 0 ? '' : reporters.text(problems, { colour: process.stderr.isTTY === true });
}
