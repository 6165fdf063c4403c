import { fingerprint } from '../data/fingerprint.ts';
import { type ChosenWords, chooseWords } from './everyday-words.ts';
import { foldWord, foldWords, splitWords } from './fold-words.ts';
import { isLight } from './light-words.ts';
import type { EverydayWords, Passage, SearchData, SearchPage } from './search-data.ts';
import {
  codeOf,
  type Entry,
  type IndexRoot,
  type Meaning,
  numbersOf,
  type PageFacts,
  type PartKind,
  type Postings,
  partName,
  partSize,
  type SearchIndex,
  type ShownPage,
  type SpellingsPart,
  shapes,
  wordIn,
} from './search-index.ts';
import { weights as usual, type Weights } from './weights.ts';
import { wordsAlike } from './words-alike.ts';

/**
 * Makes the index of what can answer: for each word the passages that have it, with the points for it, so that a reader
 * fetches those of the words that were typed and counts together.
 */
export function makeIndex(data: SearchData, weights: Weights = usual): SearchIndex {
  const words = rememberWords(data.language);
  const { foldAll, spellingOf } = words;
  const lexicon = readPassages(data, weights, words);
  const addMeaning = (of: readonly string[], is: readonly string[], by: Meaning['by']) => {
    const [first] = of;
    if (first !== undefined && is.length > 0 && of.join(' ') !== is.join(' '))
      entryIn(lexicon, first).ways.push({ of, is, by });
  };
  const choose = (lines: readonly EverydayWords[], language?: string) =>
    chooseWords(lines, (said) =>
      isSaid(
        foldWords(said, language ?? data.language).map((word) => wordIn(word, language)),
        lexicon,
      ),
    );
  const addLine = (line: ChosenWords, by: Meaning['by'], language?: string) => {
    const { words: typed, means, bothWays, not } = line;
    for (const of of typed.map((one) => foldAll(one, language))) {
      // Known, although no text has it: nobody who types it has mistyped something else.
      for (const word of of) entryIn(lexicon, word);
      entryIn(lexicon, of[0] ?? '').not.push(...not.flatMap((one) => foldAll(one, language)));
      for (const is of means.map((one) => foldAll(one, language))) {
        addMeaning(of, is, by);
        if (bothWays) addMeaning(is, of, by);
      }
    }
  };
  const lines = choose(data.words);
  for (const line of lines) addLine(line, 'means');
  const alike = choose(wordsAlike(data.language));
  for (const line of alike) addLine(line, 'alike');
  for (const language of languagesOf(data))
    for (const line of choose(wordsAlike(language), language)) addLine(line, 'alike', language);
  for (const { page, heading = '', asks = [] } of data.passages)
    if (data.pages[page]?.kind === 'glossary')
      for (const alias of asks) addMeaning(foldAll(alias), foldAll(heading), 'alias');
  for (const typed of [...lines, ...alike].flatMap((line) => line.words).flatMap(splitWords))
    spellingOf(typed);
  return cutIntoParts(data, lexicon, words.spellings);
}

/** The languages of its texts, besides its own. */
function languagesOf({ pages }: SearchData): readonly string[] {
  return [...new Set(pages.flatMap(({ language }) => language ?? []))];
}

/** An entry while it is made. */
interface Draft {
  said?: Postings;
  titled?: Postings;
  everywhere?: true;
  readonly names: [code: string, passage: number][];
  readonly ways: Meaning[];
  readonly not: string[];
}
type Lexicon = Map<string, Draft>;

function entryIn(lexicon: Lexicon, word: string): Draft {
  let entry = lexicon.get(word);
  if (entry === undefined) lexicon.set(word, (entry = { names: [], ways: [], not: [] }));
  return entry;
}

function spellEntry({ names, ways, not, ...rest }: Draft): string {
  const full = <One>(list: readonly One[]) => (list.length === 0 ? undefined : list);
  return JSON.stringify({ ...rest, names: full(names), ways: full(ways), not: full(not) } satisfies Entry);
}

const fields = ['keywords', 'heading', 'asks', 'typed', 'name', 'rule', 'body'] as const;
type Field = (typeof fields)[number];

/** Where a word stands: numbers that only grow, and how often it stands there. */
interface Stands {
  readonly at: number[];
  readonly times: number[];
}

/** A folded word, while the texts are read. */
interface Term {
  readonly word: string;
  readonly light: boolean;
  readonly titles: Stands;
  /** One for each field that has it. */
  readonly fields: (Stands | undefined)[];
}

/** A word as the texts write it, and how often. */
interface Spelling {
  readonly word: string;
  readonly term: Term;
  times: number;
}

/** However long the texts are, their words are few: what is made of one is made once. */
function rememberWords(own: string) {
  const spellings = new Map<string, Spelling>();
  const terms = new Map<string, Term>();
  const termOf = (spelled: string, language: string | undefined): Term => {
    const word = wordIn(foldWord(spelled, language ?? own), language);
    let term = terms.get(word);
    if (term === undefined) {
      term = { word, light: isLight(spelled), titles: { at: [], times: [] }, fields: [] };
      terms.set(word, term);
    }
    return term;
  };
  const spellingOf = (word: string, language?: string): Spelling => {
    const key = wordIn(word, language);
    let spelling = spellings.get(key);
    if (spelling === undefined)
      spellings.set(key, (spelling = { word, term: termOf(word, language), times: 0 }));
    return spelling;
  };
  return {
    spellings,
    terms,
    spellingOf,
    foldAll: (text: string, language?: string) =>
      splitWords(text).map((word) => spellingOf(word, language).term.word),
    /** Reads a text that stands at a number; returns how many different words it has. */
    read(text: string, { at, language }: Place, standsOf: (term: Term) => Stands): number {
      let different = 0;
      if (text === '') return different;
      for (const word of splitWords(text)) {
        const spelling = spellingOf(word, language);
        spelling.times++;
        const stands = standsOf(spelling.term);
        const last = stands.at.length - 1;
        if (stands.at[last] === at) stands.times[last] = (stands.times[last] ?? 0) + 1;
        else {
          stands.at.push(at);
          stands.times.push(1);
          different++;
        }
      }
      return different;
    },
  };
}

/** Of which passage or page a text is, and in which language where that is not the handbook's. */
interface Place {
  readonly at: number;
  readonly language: string | undefined;
}

type Words = ReturnType<typeof rememberWords>;

/** Reads all passages: what each word is worth in each of them, and what they are called. */
function readPassages(data: SearchData, weights: Weights, { read, foldAll, terms }: Words): Lexicon {
  const lexicon: Lexicon = new Map();
  const titles = data.pages.map(({ title, language }, at) =>
    read(title, { at, language }, (term) => term.titles),
  );
  const lengths = fields.map((): number[] => []);
  const standsIn = fields.map((_, field) => (term: Term) => (term.fields[field] ??= { at: [], times: [] }));
  const counts = data.pages.map(() => 0);
  data.passages.forEach((passage, id) => {
    const page = data.pages[passage.page];
    counts[passage.page] = (counts[passage.page] ?? 0) + 1;
    const texts = textsOf(passage, page, data.whole);
    for (const [field, name] of fields.entries()) {
      const stands = standsIn[field];
      if (stands !== undefined)
        lengths[field]?.push(read(texts[name], { at: id, language: page?.language }, stands));
    }
    for (const name of namesOf(passage, page)) {
      const words = foldAll(name, page?.language);
      const [first] = words;
      if (first !== undefined) entryIn(lexicon, first).names.push([codeOf(words), id]);
    }
  });

  const all = data.passages.length;
  const columns = lengths.map((of) => ({ lengths: of, mean: meanOf(of) }));
  const ofPage = (page: number) => counts[page] ?? 0;
  const meanTitle = titles.reduce((sum, length, page) => sum + length * ofPage(page), 0) / all;
  for (const { word, light, titles: inTitles, fields: inFields } of terms.values()) {
    const times = new Map<number, number>();
    for (const [field, stands] of inFields.entries()) {
      const name = fields[field] ?? 'body';
      const { lengths: of = [], mean = 1 } = columns[field] ?? {};
      for (const [at, id] of stands?.at.entries() ?? []) {
        const own = timesOf(stands?.times[at] ?? 0, (of[id] ?? 0) / mean, weights.length[name]);
        times.set(id, (times.get(id) ?? 0) + weights.fields[name] * own);
      }
    }
    const rarity = rarityOf(times.size, all);
    const points = new Map(
      [...times].map(([id, times]) => [id, rarity * saturate(times, weights.saturation)]),
    );
    // "Of" stands in a quarter of a thousand documents, and tells none of them from another.
    if (!data.whole && light && points.size > all / 16) {
      entryIn(lexicon, word).everywhere = true;
      continue;
    }
    if (points.size > 0) entryIn(lexicon, word).said = postingsOf(points);
    if (inTitles.at.length === 0) continue;
    // Each passage has the title of its page.
    const of = inTitles.at.reduce((sum, page) => sum + ofPage(page), 0);
    entryIn(lexicon, word).titled = postingsOf(
      new Map(
        inTitles.at.map((page, at) => [
          page,
          weights.fields.title *
            rarityOf(of, all) *
            saturate(
              timesOf(inTitles.times[at] ?? 0, (titles[page] ?? 0) / meanTitle, weights.length.title),
              weights.saturation,
            ),
        ]),
      ),
    );
  }
  return lexicon;
}

/** How often a word stands in a text, as if the text were as long as others are. */
function timesOf(times: number, length: number, share: number): number {
  return times / (1 - share + share * length);
}

/** A word that few passages have says more than one that most of them have. */
function rarityOf(of: number, all: number): number {
  return Math.log(1 + (all - of + 0.5) / (of + 0.5));
}

/** The second time that a word stands somewhere says less than the first. */
function saturate(times: number, { once, most, half }: Weights['saturation']): number {
  return once + (most * times) / (times + half);
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function postingsOf(points: ReadonlyMap<number, number>): Postings {
  const sorted = [...points].sort(([a], [b]) => a - b);
  return [
    sorted.map(([id], at) => id - (sorted[at - 1]?.[0] ?? 0)),
    sorted.map(([, worth]) => Math.max(1, Math.round(worth * 10))),
  ];
}

function textsOf(
  passage: Passage,
  page: SearchPage | undefined,
  whole: boolean,
): Readonly<Record<Field, string>> {
  const { anchor, heading = '', asks = [], typed = [], level, text } = passage;
  const isRule = level !== undefined;
  return {
    // Of the page as a whole: on each of its passages they would say nothing about any.
    keywords: anchor === undefined ? (page?.keywords?.join(' ') ?? '') : '',
    heading,
    asks: asks.join(' '),
    typed: typed.join(' '),
    // Authors name a rule after what it asks: `lock-your-screen`.
    name: page?.language === undefined ? (anchor?.replaceAll('-', ' ') ?? '') : '',
    rule: isRule ? text : '',
    // What is shown of sections in a large handbook is their beginning alone.
    body: isRule || !(whole || anchor === undefined || page?.kind === 'glossary') ? '' : text,
  };
}

/** What a passage is called, or asks. */
function namesOf(
  { anchor, heading, asks = [], typed = [] }: Passage,
  page: SearchPage | undefined,
): readonly string[] {
  // One word may stand for many places; several just as they are typed were put there for whoever types them.
  const also = [...typed, ...(anchor === undefined ? (page?.keywords ?? []) : [])].filter(
    (name) => splitWords(name).length > 1,
  );
  return [...(heading === undefined ? [] : [heading]), ...asks, ...also];
}

/** Whether one passage has all of some words. */
function isSaid(words: readonly string[], lexicon: Lexicon): boolean {
  const lists = words
    .map((word) => lexicon.get(word))
    .filter((entry) => entry?.everywhere === undefined)
    .map((entry) => new Set(numbersOf(entry?.said?.[0] ?? [])));
  const [first, ...others] = lists;
  return first !== undefined && [...first].some((id) => others.every((list) => list.has(id)));
}

function cutIntoParts(
  data: SearchData,
  lexicon: Lexicon,
  spellings: ReadonlyMap<string, Spelling>,
): SearchIndex {
  const words = cut(
    [...lexicon]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, entry]) => ({ word, json: `${JSON.stringify(word)}:${spellEntry(entry)}` })),
  );
  const times = new Map<string, number>();
  for (const { word, times: more } of spellings.values()) times.set(word, (times.get(word) ?? 0) + more);
  const byLetter = Map.groupBy([...times.keys()].sort(), (word) => word.slice(0, 1));
  const passages = Map.groupBy(data.passages, ({ page }) => page);
  const texts = cut(
    data.pages.map(({ kind, url, title, id, version, language }, number) => {
      const own = (passages.get(number) ?? []).map(({ page: _, typed: __, ...passage }) => passage);
      const page: ShownPage = { kind, url, title, id, version, language };
      return { number, json: JSON.stringify({ page, passages: own }) };
    }),
  );
  const jsonOf = (part: readonly { readonly json: string }[]) => part.map(({ json }) => json).join();
  const contents = {
    w: words.map((part) => `{${jsonOf(part)}}`),
    s: [...byLetter.values()].map((part) =>
      JSON.stringify([part.join(' '), part.map((word) => times.get(word) ?? 0)] satisfies SpellingsPart),
    ),
    t: texts.map((part) => `[${jsonOf(part)}]`),
  };
  const key = fingerprint(contents).slice(0, 10);
  const root: IndexRoot = {
    language: data.language,
    languages: languagesOf(data),
    whole: data.whole,
    key,
    ...factsOf(data, passages),
    words: words.map(([first]) => first?.word ?? ''),
    letters: [...byLetter.keys()],
    texts: texts.map(([first]) => first?.number ?? 0),
  };
  const named = (kind: PartKind) =>
    contents[kind].map((json, at) => [partName(key, kind, at), json] as const);
  return { root, parts: new Map([...named('w'), ...named('s'), ...named('t')]) };
}

/** Cuts a list where a part would become too large. */
function cut<One extends { readonly json: string }>(list: readonly One[]): readonly (readonly One[])[] {
  const parts: One[][] = [];
  let room = 0;
  for (const one of list) {
    const last = parts.at(-1);
    if (last !== undefined && one.json.length <= room) last.push(one);
    else {
      parts.push([one]);
      room = partSize;
    }
    room -= one.json.length;
  }
  return parts;
}

function factsOf(
  { pages }: SearchData,
  passages: ReadonlyMap<number, readonly Passage[]>,
): Pick<IndexRoot, 'pages' | 'choices'> {
  const valuesOf = (values: readonly (string | undefined)[]) =>
    [...new Set(values.filter((value) => value !== undefined))].sort((a, b) => a.localeCompare(b));
  const choices = {
    type: valuesOf(pages.map(({ type }) => type)),
    topic: valuesOf(pages.flatMap(({ topics = [] }) => topics)),
    framework: valuesOf(pages.flatMap(({ frameworks = [] }) => frameworks)),
  };
  return {
    choices,
    pages: pages.map(
      ({ kind, type, topics, frameworks, language, forOthers }, number): PageFacts => ({
        kind,
        shape: (passages.get(number) ?? []).map(shapeOf).join(''),
        type: type === undefined ? undefined : choices.type.indexOf(type),
        topics: topics?.map((topic) => choices.topic.indexOf(topic)),
        frameworks: frameworks?.map((framework) => choices.framework.indexOf(framework)),
        language,
        forOthers,
      }),
    ),
  };
}

function shapeOf({ anchor, section }: Passage): string {
  if (section !== undefined) return shapes.inSection;
  if (anchor === undefined) return shapes.page;
  return anchor === 'in-short' ? shapes.inShort : shapes.section;
}
