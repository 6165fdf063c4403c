import type { Diagnostic } from './diagnostic.ts';
import { writeGithub } from './reporters/github.ts';
import { writeJson } from './reporters/json.ts';
import { writeSarif } from './reporters/sarif.ts';
import { writeText } from './reporters/text.ts';

export type ReportFormat = 'text' | 'json' | 'sarif' | 'github';

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

/** Every format of `--format`. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  text: writeText,
  json: writeJson,
  sarif: writeSarif,
  github: writeGithub,
};
