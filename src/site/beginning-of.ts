import { question } from '../data/ask.ts';
import { documentOf } from '../ledger/life.ts';
import type { EditionHandbook } from '../schema/handbook.ts';
import { firstLines } from '../search/first-lines.ts';

/** How a section begins, for a page that shows no more of it. */
export const beginningOf = question(
  'beginning',
  (handbook: EditionHandbook, slug: string, anchor: string): string =>
    firstLines(documentOf(handbook, slug)?.outline.find((section) => section.anchor === anchor)?.text ?? ''),
);
