import type { Passage, SearchedKind, SearchPage } from './search-data.ts';

/**
 * What the answers of an edition are found in, as its files have it. Nobody fetches all of it: the root says in which
 * part a word stands, and in which the text of a page. The names of the parts change with what is in them, so that a page
 * which was opened before a new build never reads the parts of another.
 */
export interface SearchIndex {
  readonly root: IndexRoot;
  /** The parts as JSON, by their names. */
  readonly parts: ReadonlyMap<string, string>;
}

/** What is fetched first: `/search/answers.json`. */
export interface IndexRoot {
  /** The language of the handbook; whatever is in another says so. */
  readonly language: string;
  /** The others that it has texts in. Their words stand apart, each with its language before it: see {@link wordIn}. */
  readonly languages: readonly string[];
  /** Whether the passages have all the text of their pages. */
  readonly whole: boolean;
  /** What the names of all parts begin with. */
  readonly key: string;
  readonly pages: readonly PageFacts[];
  /** What a reader may narrow the results to. */
  readonly choices: Choices;
  /** The first word of each part of words, in their order. */
  readonly words: readonly string[];
  /** The first letters of spellings, one for each part of them. */
  readonly letters: readonly string[];
  /** The number of the first page of each part of texts. */
  readonly texts: readonly number[];
}

export interface Choices {
  readonly type: readonly string[];
  readonly topic: readonly string[];
  readonly framework: readonly string[];
}

/** What of a page must be known before its text is: short, as there is one for each page. */
export interface PageFacts {
  readonly kind: SearchedKind;
  /** A letter for each of its passages. */
  readonly shape: string;
  /** Numbers among the choices. */
  readonly type?: number | undefined;
  readonly topics?: readonly number[] | undefined;
  readonly frameworks?: readonly number[] | undefined;
  /** Where it is not the handbook's own. */
  readonly language?: string | undefined;
  /** Whether it was written for readers of another edition. */
  readonly forOthers?: boolean | undefined;
}

/** What passages are, by their letters. What stands in a section follows it. */
export const shapes = { page: 'p', inShort: 'i', section: 's', inSection: 'r' } as const;

/** Words in their order, folded. */
export type WordsPart = Readonly<Record<string, Entry>>;

/** What an edition has of one word. */
export interface Entry {
  /** The passages that say it. */
  readonly said?: Postings | undefined;
  /** The pages whose title says it: so does each of their passages. */
  readonly titled?: Postings | undefined;
  /** Headings, questions and names that begin with it: each the code of all its words, and its passage. */
  readonly names?: readonly (readonly [code: string, passage: number])[] | undefined;
  /** What is meant by expressions that begin with it. */
  readonly ways?: readonly Meaning[] | undefined;
  /** Words that a stem makes alike and that mean something else. */
  readonly not?: readonly string[] | undefined;
  /** So many passages have it, and it says so little, that none is named. */
  readonly everywhere?: true | undefined;
}

/** Numbers, each as the step from the one before it, and tenths of points. */
export type Postings = readonly [steps: readonly number[], tenths: readonly number[]];

/** Another way to say an expression: an everyday word, or another name of a term. */
export interface Meaning {
  readonly of: readonly string[];
  readonly is: readonly string[];
  readonly by: 'means' | 'alias' | 'alike';
}

/** Words that begin with one letter, as the texts write them, and how often: what a mistyped word may have been meant for. */
export type SpellingsPart = readonly [words: string, counts: readonly number[]];

/** The pages from one on, each with its passages. */
export type TextsPart = readonly { readonly page: ShownPage; readonly passages: readonly ShownPassage[] }[];
export type ShownPage = Pick<SearchPage, 'kind' | 'url' | 'title' | 'id' | 'version' | 'language'>;
export type ShownPassage = Omit<Passage, 'page' | 'typed'>;

/** Some parts of an index have so many bytes, of JSON; those of one long list more. */
export const partSize = 8_000;

/** A folded word as the index has it: those of another language than the handbook's are no words of that. */
export function wordIn(word: string, language: string | undefined): string {
  return language === undefined ? word : `${language}:${word}`;
}

/** Parts of words, of spellings, of texts. */
export type PartKind = 'w' | 's' | 't';

export function partName(key: string, kind: PartKind, number: number): string {
  return `${key}-${kind}${number}`;
}

/** The numbers that stand as steps. */
export function numbersOf(steps: readonly number[]): readonly number[] {
  let number = 0;
  return steps.map((step) => (number += step));
}

/** A short code for a name, by its folded words. Two of one edition that begin with one word do not share it by chance. */
export function codeOf(words: readonly string[]): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const letter of words.join(' ')) {
    const point = letter.codePointAt(0) ?? 0;
    a = Math.imul(a ^ point, 2654435761);
    b = Math.imul(b ^ point, 1597334677);
  }
  return ((a ^ (b >>> 16)) >>> 0).toString(36);
}
