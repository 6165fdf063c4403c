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
  section: Section,
  framework: string,
  requirement: string,
) => Confirmation {
  return (document, section, framework, requirement) => {
    const entry = entryOf(handbook, document.slug, section.anchor);
    if (!entry?.requirements[framework]?.includes(requirement)) return 'unconfirmed';
    if (entry.sha256 !== section.sha256) return 'changed';
    return entry.words?.[framework]?.[requirement] === undefined ? 'without-words' : 'confirmed';
  };
}

/** The words of a section that meet a requirement, as somebody quoted them who confirmed it; nothing once it has changed. */
export function meetingWords(
  handbook: AnyHandbook,
  document: Pick<Document, 'slug'>,
  section: Section,
  framework: string,
  requirement: string,
): string | undefined {
  const entry = entryOf(handbook, document.slug, section.anchor);
  return entry?.sha256 === section.sha256 ? entry.words?.[framework]?.[requirement] : undefined;
}

const entries = question(
  'confirmations',
  (handbook: AnyHandbook): ReadonlyMap<string, SectionConfirmation> =>
    new Map(handbook.confirmations.map((entry) => [`${entry.document}#${entry.section}`, entry])),
);

const entryOf = question('confirmation', (handbook: AnyHandbook, document: string, section: string) =>
  entries(handbook).get(`${document}#${section}`),
);
