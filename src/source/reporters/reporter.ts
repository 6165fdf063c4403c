import type { Rule } from '../../rulebook/define-rule.ts';
import type { Diagnostic } from '../diagnostic.ts';

export interface ReportOptions {
  /** Whether the reader is a terminal that shows colours; only `text` has any. */
  readonly colour: boolean;
  /** How many warnings of one rule `text` shows, errors aside; all of them unless told. */
  readonly most?: number;
  /** Every rule by its slug; only `sarif` prints what they mean. */
  readonly rules?: ReadonlyMap<string, Rule>;
  /** The address of a rule's entry in the author's manual, where it is known. */
  readonly helpUrl?: (rule: string) => string | undefined;
}

/** Where somebody reads more about a rule: its entry in the manual, or else the command that prints the same. */
export function whereExplained(rule: string, { helpUrl }: Pick<ReportOptions, 'helpUrl'>): string {
  return helpUrl?.(rule) ?? `npx clausebook explain ${rule}`;
}

/** Writes problems, in the order given, as one text that ends with a line break. */
export type Reporter = (diagnostics: readonly Diagnostic[], options: ReportOptions) => string;
