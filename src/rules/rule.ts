import type { Handbook } from '../schema/handbook.ts';
import type { Diagnostic, Severity } from '../source/diagnostic.ts';

/**
 * A rule over the whole handbook, seen from a day. Reports under permanent slugs of the catalogue.
 * `faulty` are files with errors of their own: a document among them may be left out of the handbook, or be there
 * without its text, and a rule must not blame anybody for what is missing only because of that.
 */
export type Rule = (handbook: Handbook, today: string, faulty: ReadonlySet<string>) => Diagnostic[];

/** A rule that never fails a command by itself. */
export type Advice = (
  ...asked: Parameters<Rule>
) => (Diagnostic & { readonly severity: Exclude<Severity, 'error'> })[];
