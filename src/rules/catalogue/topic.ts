import type { Severity } from '../../source/diagnostic.ts';

/** What the author's manual says of one rule. Words between backticks are shown as they are typed. */
export interface CatalogueEntry {
  /** The permanent slug, as `check` prints it. */
  readonly rule: string;
  readonly severity: Severity;
  /** What was found, and why it matters. */
  readonly means: string;
  /** What to do about it. */
  readonly mend: string;
}

/** Rules that belong together for somebody who looks one up. */
export interface CatalogueTopic {
  /** Anchor of the topic in the manual; never the slug of a rule. */
  readonly id: string;
  readonly title: string;
  readonly entries: readonly CatalogueEntry[];
}
