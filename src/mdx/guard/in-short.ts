import { contentOf } from './content.ts';
import type { Use } from './elements.ts';
import type { Findings } from './findings.ts';
import type { Heading } from './headings.ts';

/** "In short": once, before the first heading, one list of 3 to 7 items: `bad-in-short`. */
export function checkInShort(uses: readonly Use[], headings: readonly Heading[], findings: Findings): void {
  const all = uses.filter(({ component }) => component.name === 'InShort');
  for (const [index, { visit }] of all.entries()) {
    const report = (message: string, hint: string) =>
      findings.report(visit.start, 'bad-in-short', message, hint);
    if (index > 0)
      report('<InShort> stands here a second time.', 'Put all its sentences into the first one.');
    else if (
      visit.parent?.node.type !== 'root' ||
      headings.some((heading) => heading.visit.start < visit.start)
    ) {
      report(
        '<InShort> does not stand before the first heading.',
        'Make it the first thing below the frontmatter.',
      );
    }
    const [list, ...rest] = contentOf(visit);
    if (list?.type !== 'list' || list.ordered === true || rest.length > 0)
      report(
        '<InShort> holds something else than one bulleted list.',
        'Write each sentence on a line that begins with "- ".',
      );
    else if (list.children.length < 3 || list.children.length > 7) {
      report(
        `<InShort> has ${list.children.length} ${list.children.length === 1 ? 'sentence' : 'sentences'}; it needs 3 to 7.`,
        list.children.length < 3
          ? 'Add what readers must know above all.'
          : 'Keep the seven that matter most.',
      );
    }
  }
}
