import type { AnyHandbook, Document, Section } from '../schema/handbook.ts';

/** Whether somebody has compared the text of a section with what it is said to meet. */
export type Confirmation = 'confirmed' | 'changed' | 'unconfirmed';

/**
 * Answers for one requirement of one section: confirmed while the text is the one that was confirmed and the
 * requirement was among those it was compared with; changed when the text is another one now.
 */
export function confirmationOf(
  handbook: AnyHandbook,
): (document: Document, section: Section, framework: string, requirement: string) => Confirmation {
  const entries = new Map(
    handbook.confirmations.map((entry) => [`${entry.document}#${entry.section}`, entry]),
  );
  return (document, section, framework, requirement) => {
    const entry = entries.get(`${document.slug}#${section.anchor}`);
    if (!entry?.requirements[framework]?.includes(requirement)) return 'unconfirmed';
    return entry.sha256 === section.sha256 ? 'confirmed' : 'changed';
  };
}
