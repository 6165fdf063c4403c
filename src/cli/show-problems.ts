import { helpIn } from '../rules/manual-entry.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { reporters } from '../source/report.ts';

/** Where the staff edition of a handbook is served: the manual is in it. */
export interface Served {
  readonly organization: { readonly sites: { readonly staff?: string | undefined } };
}

/** Problems of a handbook as lines for a terminal; nothing when there are none. */
export function showProblems(problems: readonly Diagnostic[], handbook?: Served): string {
  if (problems.length === 0) return '';
  const colour = process.stderr.isTTY === true;
  return reporters.text(problems, { colour, helpUrl: helpIn(handbook?.organization.sites.staff) });
}
