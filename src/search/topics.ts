import { question } from '../data/ask.ts';
import { compare } from '../data/compare.ts';
import type { Document, Handbook } from '../schema/handbook.ts';

/** A folder of policies, as readers see it. */
export interface Topic {
  readonly name: string;
  readonly title: string;
  readonly documents: readonly Document[];
}

/** The topics of a handbook with their documents, both by title. */
export const topicsOf = question('topics', (handbook: Handbook): readonly Topic[] => {
  const groups = Map.groupBy(handbook.documents, (document) => document.topic);
  return [...groups]
    .map(([name, documents]) => ({ name, title: topicTitle(name), documents: documents.toSorted(byTitle) }))
    .toSorted((a, b) => collator.compare(a.title, b.title));
});

/** The documents of one topic that stand around one of them, as a list names them. */
export interface Siblings extends Pick<Topic, 'name' | 'title'> {
  readonly around: readonly Pick<Document, 'slug' | 'title'>[];
  /** How many there are in all. */
  readonly count: number;
}

/**
 * As many as a page lists beside its own document: with the 50 of a large topic each of its pages would be 5 KB larger,
 * and the topic 250 KB.
 */
const most = 12;

/**
 * The documents of a topic that stand around one of them, by title; all of them where they are few. Nothing where no
 * document of this handbook lies in the topic.
 */
export const siblingsOf = question(
  'siblings',
  (handbook: Handbook, name: string, slug: string): Siblings | undefined => {
    const topic = topicsOf(handbook).find((one) => one.name === name);
    if (topic === undefined) return undefined;
    const { title, documents } = topic;
    const at = documents.findIndex((document) => document.slug === slug);
    const first = Math.max(0, Math.min(at - most / 2, documents.length - most));
    const around = documents.slice(first, first + most).map(({ slug, title }) => ({ slug, title }));
    return { name, title, around, count: documents.length };
  },
);

export const hasTopic = question('has-topic', (handbook: Handbook, name: string) =>
  topicsOf(handbook).some((topic) => topic.name === name),
);

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
