import type { Rule } from '../../rulebook/define-rule.ts';
import type { Diagnostic } from '../diagnostic.ts';

export interface ReportOptions {
  /** Whether the reader is a terminal that shows colours; only `text` has any. */
  readonly colour: boolean;
  /** What each rule means and how it is mended, by its slug; only `sarif` prints it. */
  readonly rules?: ReadonlyMap<string, Rule>;
}

/** Writes problems, in the order given, as one text that ends with a line break. */
export type Reporter = (diagnostics: readonly Diagnostic[], options: ReportOptions) => string;
