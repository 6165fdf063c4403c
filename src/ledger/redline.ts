import { toHtml } from 'hast-util-to-html';
import { english } from '../languages/english.ts';
import type { RedlineLabels } from '../languages/words.ts';
import { compareTexts } from './compare-texts.ts';
import { type Fold, foldInPlace, markChanges } from './mark-changes.ts';
import type { Block } from './read-blocks.ts';

/**
 * The redline of two resolved texts, as HTML: the new text, with what came in `ins` and what went in `del`. Marked with
 * words for screen readers too; what stayed is folded. For blocks as `readBlocks` reads them of `parseHtml`'s trees; in
 * a browser use `compareTexts` and `markChanges`, which this is made of.
 */
export function redline(
  before: readonly Block[],
  after: readonly Block[],
  { fold = foldInPlace, labels = english.redline }: RedlineOptions = {},
): string {
  return toHtml(markChanges(compareTexts(before, after), { fold, labels }));
}

export interface RedlineOptions {
  /** What stands for runs of text that stayed; without it the run itself, folded. */
  readonly fold?: Fold;
  /** The words it adds, in the language of the page. */
  readonly labels?: RedlineLabels;
}
