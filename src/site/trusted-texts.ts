import { pages } from 'virtual:clausebook/trusted-pages';
import type { TrustedText } from '../search/passages.ts';

/** What search knows of the pages that are programs: what they are called, what they sum up, their headings. */
export function trustedTexts(): readonly TrustedText[] {
  return Object.entries(pages).flatMap(([pattern, { frontmatter, getHeadings }]) => {
    const headings = getHeadings();
    const { title = headings[0]?.text, summary = '' } = frontmatter;
    // A page that has no name says nothing that somebody could look for.
    if (typeof title !== 'string') return [];
    return [
      {
        pattern,
        title,
        summary: String(summary),
        headings: headings
          .filter(({ text }) => text !== title)
          .map(({ slug, text }) => ({ anchor: slug, heading: text })),
      },
    ];
  });
}
