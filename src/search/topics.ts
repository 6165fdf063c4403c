import { question } from '../data/ask.ts';
import { compare } from '../data/compare.ts';
import type { Document, EditionHandbook } from '../schema/handbook.ts';

/** A folder of policies, as readers see it. */
export interface Topic {
  readonly name: string;
  readonly title: string;
  readonly documents: readonly Document[];
}

/** The topics of a handbook with their documents, both by title. */
export const topicsOf = question('topics', (handbook: EditionHandbook): readonly Topic[] => {
  const groups = Map.groupBy(handbook.documents, (document) => document.topic);
  return [...groups]
    .map(([name, documents]) => ({ name, title: topicTitle(name), documents: documents.toSorted(byTitle) }))
    .toSorted((a, b) => collator.compare(a.title, b.title));
});

/** A document beside others of its topic, as a list names it. */
export type Sibling = Pick<Document, 'slug' | 'title'>;

/** The documents of one topic by title; nothing where no document of this handbook lies in it. */
export const siblingsOf = question('siblings', (handbook: EditionHandbook, name: string) => {
  const topic = topicsOf(handbook).find((one) => one.name === name);
  return (
    topic && { ...topic, documents: topic.documents.map(({ slug, title }): Sibling => ({ slug, title })) }
  );
});

export function hasTopic(handbook: EditionHandbook, name: string): boolean {
  return siblingsOf(handbook, name) !== undefined;
}

/** `human-resources` is printed as "Human resources"; documents straight in `policies/` stand under "General". */
export function topicTitle(topic: string): string {
  const words = topic.split('/').at(-1)?.replaceAll('-', ' ') ?? '';
  return words === '' ? 'General' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** By title as a reader sorts, then by slug. */
export function byTitle(a: Document, b: Document): number {
  return collator.compare(a.title, b.title) || compare(a.slug, b.slug);
}

const collator = new Intl.Collator('en');
