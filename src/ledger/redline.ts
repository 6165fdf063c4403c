import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { compareTexts } from './compare-texts.ts';
import { markChanges } from './mark-changes.ts';
import { englishLabels, type RedlineLabels } from './redline-labels.ts';

/**
 * The redline of two resolved texts, as HTML: the new text, with what came in `ins` and what went in `del`. Marked with
 * words for screen readers too; unchanged blocks are folded. For trees as `parseHtml` makes them; in a browser use
 * `compareTexts` and `markChanges`, which this is made of.
 */
export function redline(before: Root, after: Root, { labels = englishLabels }: RedlineOptions = {}): string {
  return toHtml(markChanges(compareTexts(before, after), labels));
}

export interface RedlineOptions {
  /** The words it adds, in the language of the page. */
  readonly labels?: RedlineLabels;
}
