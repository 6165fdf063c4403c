import type { Handbook } from '../schema/handbook.ts';
import { type Diagnostic, reportRule } from '../source/diagnostic.ts';
import { keepMost } from '../source/limit-diagnostics.ts';
import { allRules } from './catalogue.ts';

/** The rules that look at the whole. */
const checked = allRules.flatMap((rule) => ('check' in rule ? [rule] : []));

/**
 * Holds the handbook against the rules that look at the whole.
 *
 * @param today The day that the handbook is seen from.
 * @param found What the load found: its echoes are not reported again.
 * @param options.advise Whether to look for what only warns, too; that takes most of the time.
 * @returns What they found, in no order: whoever shows it sorts it together with what the load found.
 */
export function checkHandbook(
  handbook: Handbook,
  today: string,
  found: readonly Diagnostic[] = [],
  { advise = true } = {},
): Diagnostic[] {
  const faulty = new Set(found.flatMap(({ file, severity }) => (severity === 'error' ? [file] : [])));
  return keepMost(
    checked
      .filter(({ severity }) => advise || severity === 'error')
      .flatMap((rule) =>
        rule
          .check(handbook, today, faulty)
          .map(({ message, hint, ...place }) => reportRule(place, rule, message, hint)),
      ),
  );
}
