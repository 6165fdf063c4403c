import { question } from '../data/ask.ts';
import { compare } from '../data/compare.ts';
import type { Document, EditionHandbook } from '../schema/handbook.ts';
import { nameTopic } from '../source/topic-name.ts';

/** A folder of policies, as readers see it: its address, and what it is called. */
export interface TopicName {
  /** `security/devices` */
  readonly name: string;
  readonly title: string;
}

/** A folder of policies with what lies in it. */
export interface Topic extends TopicName {
  /** The topics that it is a part of, the outermost first. */
  readonly within: readonly TopicName[];
  /** Those that lie in the folder itself, by title. */
  readonly documents: readonly Document[];
  /** The folders in it, by title. */
  readonly parts: readonly Topic[];
}

/** The topics of a handbook, with their parts and documents. Folders without a document of this handbook are none. */
export const topicsOf = question('topics', (handbook: EditionHandbook): readonly Topic[] => {
  const folders = new Map<string, Folder>();
  for (const document of handbook.documents) {
    const way = wayTo(document.topic);
    way.forEach(({ name, title }, depth) => {
      const known = folders.get(name) ?? { name, title, within: way.slice(0, depth), documents: [] };
      folders.set(name, known);
      if (depth === way.length - 1) known.documents.push(document);
    });
  }
  const byParent = Map.groupBy(folders.values(), ({ within }) => within.at(-1)?.name);
  const partsOf = (name: string | undefined): readonly Topic[] =>
    (byParent.get(name) ?? [])
      .map((folder) => ({
        ...folder,
        documents: folder.documents.toSorted(byTitle),
        parts: partsOf(folder.name),
      }))
      .toSorted((a, b) => collator.compare(a.title, b.title) || compare(a.name, b.name));
  return partsOf(undefined);
});

interface Folder extends TopicName {
  readonly within: readonly TopicName[];
  readonly documents: Document[];
}

/** The topics, each followed by its parts. */
export function everyTopic(handbook: EditionHandbook): readonly Topic[] {
  const withParts = (topic: Topic): readonly Topic[] => [topic, ...topic.parts.flatMap(withParts)];
  return topicsOf(handbook).flatMap(withParts);
}

/** All documents of a topic: its own first, then those of its parts. */
export function documentsIn({ documents, parts }: Topic): readonly Document[] {
  return [...documents, ...parts.flatMap(documentsIn)];
}

/** `Security › Devices`: two folders may have one name, and lie in different ones. */
export function wholeTitle({ within, title }: Pick<Topic, 'within' | 'title'>): string {
  return [...within.map((around) => around.title), title].join(' › ');
}

/** What a reader may choose to find the documents of a folder by: its topic and those around it, by whole title. */
export function titlesOfWay(way: readonly TopicName[]): readonly string[] {
  return way.map(({ title }, depth) => wholeTitle({ within: way.slice(0, depth), title }));
}

/** The documents of one topic that stand around one of them, as a list names them. */
export interface Siblings extends TopicName {
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
 * The documents of a folder that stand around one of them, by title; all of them where they are few. Nothing where no
 * document of this handbook lies in the folder.
 */
export const siblingsOf = question(
  'siblings',
  (handbook: EditionHandbook, folder: string, slug: string): Siblings | undefined => {
    const asked = nameTopic(folder);
    const topic = everyTopic(handbook).find((one) => one.name === asked);
    if (topic === undefined || topic.documents.length === 0) return undefined;
    const { name, title, documents } = topic;
    const at = documents.findIndex((document) => document.slug === slug);
    const first = Math.max(0, Math.min(at - most / 2, documents.length - most));
    const around = documents.slice(first, first + most).map(({ slug, title }) => ({ slug, title }));
    return { name, title, around, count: documents.length };
  },
);

/** Whether a handbook has a page for a topic of that name. */
export const hasTopic = question('has-topic', (handbook: EditionHandbook, name: string) =>
  everyTopic(handbook).some((topic) => topic.name === name),
);

/**
 * The topics in which a folder lies, the outermost first and its own last. `human-resources` is called "Human
 * resources"; documents straight in `policies/` stand under "General".
 */
export function wayTo(folder: string): readonly TopicName[] {
  const parts = folder === '' ? ['general'] : folder.split('/');
  return parts.map((part, index) => ({
    name: nameTopic(parts.slice(0, index + 1).join('/')),
    title: titleOf(part),
  }));
}

function titleOf(part: string): string {
  const words = part.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** By title as a reader sorts, then by slug. */
export function byTitle(a: Document, b: Document): number {
  return collator.compare(a.title, b.title) || compare(a.slug, b.slug);
}

const collator = new Intl.Collator('en');
