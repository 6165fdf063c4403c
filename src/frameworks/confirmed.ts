import { question } from '../data/ask.ts';
import type { AnyHandbook, Document, Section, SectionConfirmation } from '../schema/handbook.ts';

/**
 * Whether somebody has compared the text of a section with what it is said to meet, and wrote down which of its words
 * do. Without words a confirmation says no more than that somebody clicked.
 */
export type Confirmation = 'confirmed' | 'without-words' | 'changed' | 'unconfirmed';

/**
 * Answers for one requirement of one section: confirmed while the text is the one that was confirmed and the
 * requirement was among those it was compared with; changed when the text is another one now.
 */
export function confirmationOf(
  handbook: AnyHandbook,
): (
  document: Pick<Document, 'slug'>,
  section: Pick<Section, 'anchor'>,
  framework: string,
  requirement: string,
) => Confirmation {
  return (document, section, framework, requirement) => {
    const { entry, stands } = entryOf(handbook, document.slug, section.anchor);
    if (!entry?.requirements[framework]?.includes(requirement)) return 'unconfirmed';
    if (!stands) return 'changed';
    return entry.words?.[framework]?.[requirement] === undefined ? 'without-words' : 'confirmed';
  };
}

/** The words of a section that meet a requirement, as somebody quoted them who confirmed it; nothing once it has changed. */
export function meetingWords(
  handbook: AnyHandbook,
  document: Pick<Document, 'slug'>,
  section: Pick<Section, 'anchor'>,
  framework: string,
  requirement: string,
): string | undefined {
  const { entry, stands } = entryOf(handbook, document.slug, section.anchor);
  return stands ? entry?.words?.[framework]?.[requirement] : undefined;
}

const entries = question(
  'confirmations',
  (handbook: AnyHandbook): ReadonlyMap<string, SectionConfirmation> =>
    new Map(handbook.confirmations.map((entry) => [`${entry.document}#${entry.section}`, entry])),
);

/** What was confirmed of a section, and whether its text is still the one that was. */
const entryOf = question('confirmation', (handbook: AnyHandbook, document: string, section: string) => {
  const entry = entries(handbook).get(`${document}#${section}`);
  return {
    entry,
    stands: entry !== undefined && entry.sha256 === hashes(handbook).get(`${document}#${section}`),
  };
});

const hashes = question(
  'hashes of sections',
  (handbook: AnyHandbook): ReadonlyMap<string, string> =>
    new Map(
      handbook.documents.flatMap(({ slug, outline }) =>
        outline.map(({ anchor, sha256 }) => [`${slug}#${anchor}`, sha256] as const),
      ),
    ),
);
