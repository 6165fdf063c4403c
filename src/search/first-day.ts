import { question } from '../data/ask.ts';
import { countWords, minutesToRead } from '../mdx/plain-text.ts';
import type { Document, EditionHandbook, Section } from '../schema/handbook.ts';
import { groupsOf } from './bound-by.ts';

/** What somebody reads before their first day. */
export interface ReadFirst {
  readonly slug: string;
  /** Of the section; nothing where the document is read as a whole. */
  readonly anchor: string | undefined;
  readonly title: string;
  readonly document: string;
  readonly say: string;
  readonly minutes: number;
}

/** What a group reads before its first day, what is for everyone counted in, in the order of the list. */
export const readFirst = question(
  'read-first',
  (handbook: EditionHandbook, audience: string): readonly ReadFirst[] => {
    const groups = groupsOf(handbook, audience);
    return handbook.firstDay
      .filter((reading) => reading.for.some((id) => groups.has(id)))
      .flatMap(({ read, say }): ReadFirst[] => {
        const [slug = '', anchor] = read.split('#');
        const document = handbook.documents.find((one) => one.slug === slug || one.id === slug);
        if (document === undefined) return [];
        const section = document.outline.find((one) => one.anchor === anchor);
        return [
          {
            slug: document.slug,
            anchor,
            title: section?.heading ?? document.title,
            document: document.title,
            say,
            minutes:
              section === undefined
                ? document.readingMinutes
                : minutesToRead(countWords(textOf(document, section))),
          },
        ];
      });
  },
);

/** A section with what stands below its heading, up to the next heading of its kind. */
function textOf({ outline }: Document, section: Section): string {
  const from = outline.indexOf(section);
  const below = outline.slice(from + 1);
  const end = below.findIndex(({ depth }) => depth <= section.depth);
  return [section, ...below.slice(0, end < 0 ? below.length : end)].map(({ text }) => text).join(' ');
}
