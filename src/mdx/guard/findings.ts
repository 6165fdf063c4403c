import type { RuleName } from '../../rulebook/rulebook.ts';
import type { Place } from '../../schema/handbook.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { placesIn } from '../places.ts';

/** Where the checks of one text write down what they find. */
export interface Findings {
  readonly source: string;
  readonly file: string;
  readonly diagnostics: Diagnostic[];
  placeOf(offset: number): Place;
  /** Reports an error at an offset of the source. */
  report(at: number, rule: RuleName, message: string, hint?: string): void;
}

/** Begins the findings of a text; `firstLine` as in {@link placesIn}. */
export function openFindings(source: string, file: string, firstLine: number): Findings {
  const diagnostics: Diagnostic[] = [];
  const placeOf = placesIn(source, file, firstLine);
  return {
    source,
    file,
    diagnostics,
    placeOf,
    report: (at, rule, message, hint) => void diagnostics.push(report(placeOf(at), rule, message, hint)),
  };
}
