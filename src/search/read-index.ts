import { correctionsOf } from './correct.ts';
import { foldWord } from './fold-words.ts';
import {
  type Entry,
  type IndexRoot,
  numbersOf,
  type PartKind,
  type Postings,
  partName,
  type ShownPage,
  type ShownPassage,
  type SpellingsPart,
  shapes,
  type TextsPart,
  type WordsPart,
  wordIn,
} from './search-index.ts';

/** Fetches a part of an index by its name. */
export type LoadPart = (name: string) => Promise<unknown>;

/** An index that is read in parts: what is asked for is loaded first, and then there without waiting. */
export interface OpenIndex {
  readonly root: IndexRoot;
  /** That of the handbook first: nothing stands for it. */
  readonly languages: readonly (string | undefined)[];
  /** A word as it may stand in each of the languages, folded. */
  keysOf(word: string): readonly string[];
  /** How many passages there are. */
  readonly size: number;
  /** The number of the page that a passage stands on. */
  pageOf(passage: number): number;
  /** The number of the first passage of its section. */
  sectionOf(passage: number): number;
  shapeOf(passage: number): string;
  /** Loads what is said of folded words and, where they may be beginnings, of those that begin with them. */
  loadWords(words: readonly Sought[]): Promise<void>;
  /** What is said of a folded word; nothing where no text and no everyday word has it. */
  entry(word: string): Entry | undefined;
  /** The loaded words that begin with another. */
  beginning(word: string): readonly string[];
  /** The passages that have a word, with the points for it. */
  passagesWith(word: string): ReadonlyMap<number, number>;
  /** The pages whose title has a word. */
  pagesTitled(word: string): readonly number[];
  /** Words that a mistyped one may have been meant for. */
  loadCorrections(word: string): Promise<readonly string[]>;
  /** The texts of passages, with their pages. */
  loadTexts(
    passages: readonly number[],
  ): Promise<ReadonlyMap<number, { readonly page: ShownPage; readonly passage: ShownPassage }>>;
}

export interface Sought {
  readonly word: string;
  readonly begins: boolean;
}

/** "Con" begins words of many parts; those that are typed on say more. */
const mostOfBeginning = 3;

export function openIndex(root: IndexRoot, load: LoadPart): OpenIndex {
  const languages = [undefined, ...root.languages];
  const { starts, pages, sections, letters } = placesOf(root);
  const loading = new Map<string, Promise<unknown>>();
  const words = new Map<number, WordsPart>();
  const found = new Map<string, ReadonlyMap<number, number>>();
  const corrections = new Map<string, readonly string[]>();

  /** Each part is fetched once, and anew where that failed. */
  const loadPart = async <Part>(kind: PartKind, number: number): Promise<Part> => {
    const name = partName(root.key, kind, number);
    const part = loading.get(name) ?? load(name);
    loading.set(name, part);
    try {
      return (await part) as Part;
    } catch (cause) {
      loading.delete(name);
      throw cause;
    }
  };
  const partsOf = ({ word, begins }: Sought): readonly number[] => {
    const first = lastUpTo(root.words, word);
    const last = begins
      ? Math.min(lastUpTo(root.words, `${word}\uffff`), first + mostOfBeginning - 1)
      : first;
    return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((number) => number >= 0);
  };
  const entry = (word: string): Entry | undefined => {
    const part = words.get(lastUpTo(root.words, word));
    return part !== undefined && Object.hasOwn(part, word) ? part[word] : undefined;
  };

  return {
    root,
    languages,
    keysOf: (word) =>
      languages.map((language) => wordIn(foldWord(word, language ?? root.language), language)),
    size: pages.length,
    pageOf: (passage) => pages[passage] ?? 0,
    sectionOf: (passage) => sections[passage] ?? passage,
    shapeOf: (passage) => letters.charAt(passage),
    async loadWords(sought) {
      const numbers = new Set(sought.flatMap(partsOf));
      await Promise.all(
        [...numbers].map(async (number) => {
          words.set(number, await loadPart<WordsPart>('w', number));
        }),
      );
    },
    entry,
    beginning: (word) =>
      partsOf({ word, begins: true })
        .flatMap((number) => Object.keys(words.get(number) ?? {}))
        .filter((other) => other.startsWith(word) && other !== word),
    passagesWith(word) {
      let known = found.get(word);
      if (known === undefined) found.set(word, (known = pointsOf(entry(word), starts, root)));
      return known;
    },
    pagesTitled: (word) => numbersOf(entry(word)?.titled?.[0] ?? []),
    async loadCorrections(word) {
      const known = corrections.get(word);
      if (known !== undefined) return known;
      let best: readonly string[] = [];
      // The first letter is rarely wrong; where it is, it mostly stands second.
      for (const letter of new Set([word.charAt(0), word.charAt(1)])) {
        const number = root.letters.indexOf(letter);
        if (best.length > 0 || number < 0) continue;
        const [spelled, counts] = await loadPart<SpellingsPart>('s', number);
        best = correctionsOf(word, new Map(spelled.split(' ').map((one, at) => [one, counts[at] ?? 0])));
      }
      corrections.set(word, best);
      return best;
    },
    async loadTexts(passages) {
      const all = await Promise.all(
        passages.map(async (id) => {
          const page = pages[id] ?? 0;
          const number = lastUpTo(root.texts, page);
          const part = await loadPart<TextsPart>('t', number);
          const shown = part[page - (root.texts[number] ?? 0)];
          const passage = shown?.passages[id - (starts[page] ?? 0)];
          return shown === undefined || passage === undefined
            ? []
            : [[id, { page: shown.page, passage }] as const];
        }),
      );
      return new Map(all.flat());
    },
  };
}

/** Where each passage stands, by the shapes of the pages. */
function placesOf({ pages: facts }: IndexRoot) {
  const starts: number[] = [];
  const pages: number[] = [];
  const sections: number[] = [];
  for (const [page, { shape }] of facts.entries()) {
    starts.push(pages.length);
    let section = pages.length;
    for (const letter of shape) {
      if (letter !== shapes.inSection) section = pages.length;
      sections.push(section);
      pages.push(page);
    }
  }
  return { starts, pages, sections, letters: facts.map(({ shape }) => shape).join('') };
}

/** The place of the last of some sorted values that is not behind another; -1 where all are. */
function lastUpTo<Value extends string | number>(sorted: readonly Value[], value: Value): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle];
    if (one !== undefined && one <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function pointsOf(
  entry: Entry | undefined,
  starts: readonly number[],
  { pages }: IndexRoot,
): ReadonlyMap<number, number> {
  const points = new Map<number, number>();
  const add = (id: number, tenths: number) => points.set(id, (points.get(id) ?? 0) + tenths / 10);
  for (const [id, tenths] of readPostings(entry?.said)) add(id, tenths);
  for (const [page, tenths] of readPostings(entry?.titled)) {
    const start = starts[page] ?? 0;
    const { length } = pages[page]?.shape ?? '';
    for (let id = start; id < start + length; id++) add(id, tenths);
  }
  return points;
}

function readPostings(
  postings: Postings | undefined,
): readonly (readonly [number: number, tenths: number])[] {
  if (postings === undefined) return [];
  const [steps, tenths] = postings;
  return numbersOf(steps).map((number, at) => [number, tenths[at] ?? 0]);
}
