import { compare } from '../data/compare.ts';
import { remember } from '../data/remember.ts';
import type { Document, EditionHandbook } from '../schema/handbook.ts';

/** A folder of policies, as readers see it. */
export interface Topic {
  readonly name: string;
  readonly title: string;
  readonly documents: readonly Document[];
}

/** The topics of a handbook with their documents, both by title. */
export const topicsOf = remember((handbook: EditionHandbook): readonly Topic[] => {
  const groups = Map.groupBy(handbook.documents, (document) => document.topic);
  return [...groups]
    .map(([name, documents]) => ({ name, title: titleOf(name), documents: documents.toSorted(byTitle) }))
    .toSorted((a, b) => collator.compare(a.title, b.title));
});

/** `human-resources` is printed as "Human resources"; documents straight in `policies/` stand under "General". */
export function titleOf(topic: string): string {
  const words = topic.split('/').at(-1)?.replaceAll('-', ' ') ?? '';
  return words === '' ? 'General' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** By title as a reader sorts, then by slug. */
export function byTitle(a: Document, b: Document): number {
  return collator.compare(a.title, b.title) || compare(a.slug, b.slug);
}

const collator = new Intl.Collator('en');
