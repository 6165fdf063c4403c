import { question } from '../data/ask.ts';
import type { AnyHandbook, Document, Section, SectionConfirmation } from '../schema/handbook.ts';

/**
 * Whether somebody has compared the text of a section with what it is said to meet, and said which words do so. Without
 * the words a confirmation says that somebody looked, and nobody can look again at the same place.
 */
export type Confirmation = 'confirmed' | 'wordless' | 'changed' | 'unconfirmed';

/**
 * Answers for one requirement of one section: confirmed while the text is the one that was confirmed and the
 * requirement was among those it was compared with, with its words or without; changed when the text is another one now.
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
    return entry.words?.some((one) => one.framework === framework && one.requirement === requirement)
      ? 'confirmed'
      : 'wordless';
  };
}

const entries = question(
  'confirmations',
  (handbook: AnyHandbook): ReadonlyMap<string, SectionConfirmation> =>
    new Map(handbook.confirmations.map((entry) => [`${entry.document}#${entry.section}`, entry])),
);

const entryOf = question('confirmation', (handbook: AnyHandbook, document: string, section: string) =>
  entries(handbook).get(`${document}#${section}`),
);
