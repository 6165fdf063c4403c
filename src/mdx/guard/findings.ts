import type { RuleName } from '../../rulebook/rulebook.ts';
import type { Place } from '../../schema/handbook.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { mostFound, reportMore } from '../../source/limit-diagnostics.ts';
import { placesIn } from '../places.ts';

/** Where the checks of one text write down what they find. */
export interface Findings {
  readonly source: string;
  readonly file: string;
  readonly diagnostics: Diagnostic[];
  placeOf(offset: number): Place;
  /**
   * Reports a problem at an offset of the source. Of one rule no more are kept than a text of people could have. A hint that
   * is costly to find is a function, asked only for those that are kept.
   */
  report(at: number, rule: RuleName, message: string, hint?: string | (() => string)): void;
  /** What there is to say of those that were not kept. */
  listLeftOut(): Diagnostic[];
}

/**
 * Begins the findings of a text; `firstLine` as in {@link placesIn}.
 *
 * @param placeOf Where an offset stands, when the text is only a part of what the file holds.
 */
export function openFindings(
  source: string,
  file: string,
  firstLine: number,
  placeOf: Findings['placeOf'] = placesIn(source, file, firstLine),
): Findings {
  const diagnostics: Diagnostic[] = [];
  const counts = new Map<RuleName, { readonly kept: number; readonly next: number | undefined }>();
  return {
    source,
    file,
    diagnostics,
    placeOf,
    report(at, rule, message, hint) {
      const { kept, next } = counts.get(rule) ?? { kept: 0, next: undefined };
      if (kept >= mostFound) {
        counts.set(rule, { kept: kept + 1, next: next ?? at });
        return;
      }
      counts.set(rule, { kept: kept + 1, next });
      diagnostics.push(report(placeOf(at), rule, message, typeof hint === 'function' ? hint() : hint));
    },
    listLeftOut: () =>
      [...counts].flatMap(([rule, { kept, next }]) =>
        next === undefined ? [] : [reportMore(placeOf(next), kept - mostFound, rule)],
      ),
  };
}
