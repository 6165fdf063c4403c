import type { Diagnostic } from '../diagnostic.ts';

export interface ReportOptions {
  /** Whether the reader is a terminal that shows colours; only `text` has any. */
  readonly colour: boolean;
  /** What each rule means and how it is mended, by its slug; only `sarif` prints it. */
  readonly rules?: ReadonlyMap<string, RuleText>;
}

/** Two or three sentences each; words between backticks are typed. */
export interface RuleText {
  readonly means: string;
  readonly mend: string;
}

/** Writes problems, in the order given, as one text that ends with a line break. */
export type Reporter = (diagnostics: readonly Diagnostic[], options: ReportOptions) => string;
