import MiniSearch from 'minisearch';
import { correctionsOf } from './correct.ts';
import { foldWord, foldWords, splitWords } from './fold-words.ts';
import { isLight } from './light-words.ts';
import type { Passage, SearchData, SearchPage } from './search-data.ts';
import { weights as usual, type Weights } from './weights.ts';

/** A passage that answers, best first. */
export interface Hit {
  readonly passage: Passage;
  readonly page: SearchPage;
  readonly score: number;
  /** Which part of the query it has, from 0 to 1: words that say much count for more. */
  readonly part: number;
  /** Folded words of it that were looked for, to be marked. */
  readonly found: ReadonlySet<string>;
}

export interface Answers {
  /** Whether all texts are among them: then the full text says nothing that they do not. */
  readonly whole: boolean;
  /** One hit for each section, best first. */
  search(query: string): readonly Hit[];
  /** The query with its mistyped words put right; the same where none is. */
  correct(query: string): string;
  /** Words that must not be taken for those of a query. */
  not(query: string): ReadonlySet<string>;
}

interface Row extends Record<string, unknown> {
  readonly id: number;
}

/** Another way to say a piece of a query: all of its words must be there. */
interface Way {
  readonly words: readonly string[];
  readonly weight: number;
  readonly begins: boolean;
}

const fields = ['title', 'keywords', 'heading', 'asks', 'name', 'rule', 'body'] as const;

/** Makes the answers of an edition ready to be searched: some 30 ms for a handbook of twelve documents. */
export function openAnswers(data: SearchData, weights: Weights = usual): Answers {
  const index = new MiniSearch<Row>({ fields: [...fields], tokenize: splitWords, processTerm: foldWord });
  /** Words as the texts write them, and how often. */
  const vocabulary = new Map<string, number>();
  index.addAll(
    data.passages.map((passage, id) => {
      const row = rowOf(passage, data.pages[passage.page], id);
      for (const field of fields)
        for (const word of splitWords(row[field])) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
      return row;
    }),
  );
  const expansions = expansionsOf(data, weights);
  for (const { words } of data.words)
    for (const word of words.flatMap(splitWords)) if (!vocabulary.has(word)) vocabulary.set(word, 0);
  const known = new Set([...vocabulary.keys()].map(foldWord));
  const searched = new Map<string, ReadonlyMap<number, Found>>();

  /** Where all words of a way are found, with the points for it. */
  const find = ({ words, begins }: Way): ReadonlyMap<number, Found> => {
    const spelled = `${words.join(' ')}${begins ? '*' : ''}`;
    let found = searched.get(spelled);
    if (found === undefined) {
      const results = index.search(words.join(' '), {
        processTerm: (word) => word,
        tokenize: (text) => text.split(' '),
        combineWith: 'AND',
        prefix: begins,
        boost: weights.fields,
        weights: { prefix: weights.ways.begins, fuzzy: 1 },
      });
      found = new Map(results.map(({ id, score, terms }) => [id as number, { score, terms }]));
      searched.set(spelled, found);
    }
    return found;
  };

  /** What a word may have been meant for that nothing here says; nothing where it is known. */
  const correct = (word: string): readonly string[] =>
    known.has(foldWord(word)) || word.length < 4 || /\d/.test(word) ? [] : correctionsOf(word, vocabulary);

  return {
    whole: data.whole,
    search(query) {
      const { asked, words } = readQuery(query);
      const points = new Map<number, Points>();
      const pointsOf = (id: number) => {
        let now = points.get(id);
        if (now === undefined) points.set(id, (now = { of: [], weights: [], found: new Set() }));
        return now;
      };
      const rarities: number[] = [];
      for (const { from, to, ways } of piecesOf(words, expansions, { correct, weights, known })) {
        const best = new Map<number, Found>();
        for (const way of ways)
          for (const [id, { score, terms }] of find(way)) {
            // What stands for several words counts as much as they would together, however it is said.
            const worth = (score * way.weight * (to - from)) / way.words.length;
            if (worth > (best.get(id)?.score ?? 0)) best.set(id, { score: worth, terms });
          }
        // A word that few passages have says more than one that most have; one that none has, as much as the rarest.
        const all = data.passages.length;
        const rare = Math.log(1 + all / (best.size + 1)) / Math.log(1 + all);
        const light = to - from === 1 && isLight(words[from] ?? '');
        if (to - from === 1) rarities[from] = light ? rare * weights.ways.light : rare;
        for (const [id, { score, terms }] of best) {
          const now = pointsOf(id);
          const before = sumOf(now.of.slice(from, to));
          const worth = score * rare ** weights.rarity;
          if (worth <= before) continue;
          for (let at = from; at < to; at++) {
            now.of[at] = worth / (to - from);
            now.weights[at] = rarities[at] ?? rare;
          }
          for (const term of terms) now.found.add(term);
        }
      }
      const whole = sumOf(rarities);
      const hits = [...points].flatMap(([id, { of, weights: covered, found }]): Hit[] => {
        const passage = data.passages[id];
        const page = passage && data.pages[passage.page];
        if (passage === undefined || page === undefined) return [];
        const part = sumOf(covered) / whole;
        const score =
          sumOf(of) *
          part ** weights.coverage *
          weights.kinds[page.kind] *
          (passage.anchor === 'in-short' ? weights.inShort : 1) *
          (asked && page.kind === 'glossary' ? weights.meaning : 1) *
          (isExactly(words, passage, page) ? weights.exact : 1);
        return [{ passage, page, score, part, found }];
      });
      return oneForEachSection(hits, weights);
    },
    correct(query) {
      return query.replaceAll(/[\p{L}\p{N}'’]+/gu, (word) => correct(splitWords(word)[0] ?? '')[0] ?? word);
    },
    not(query) {
      const words = new Set(foldWords(query));
      return new Set(
        data.words
          .filter((line) => line.words.some((word) => words.has(foldWord(word.toLowerCase()))))
          .flatMap((line) => (line.not ?? []).flatMap(foldWords))
          .filter((word) => !words.has(word)),
      );
    },
  };
}

/** What somebody asks for who wants to know what a word means, and the words of a query without it. */
function readQuery(query: string): { readonly asked: boolean; readonly words: readonly string[] } {
  const plain = query.trim().replace(/[?.!]+$/, '');
  const [, term] = meaning.map((form) => form.exec(plain)).find((found) => found !== null) ?? [];
  return { asked: term !== undefined, words: splitWords(term ?? plain) };
}

const meaning: readonly RegExp[] = [
  /^(?:what|who) (?:is|are|does|do) (?:an? |the )?(.+?)(?: means?| stands? for)?$/i,
  /^(?:definition|meaning) of (?:an? |the )?(.+)$/i,
  /^define (.+)$/i,
  /^(.+?) (?:definition|meaning|means)$/i,
];

function sumOf(list: readonly (number | undefined)[]): number {
  return list.reduce<number>((sum, points) => sum + (points ?? 0), 0);
}

/** Whether a passage is called, or asks, just what was typed. */
function isExactly(
  words: readonly string[],
  { anchor, heading = '', asks = [] }: Passage,
  { keywords = [] }: SearchPage,
): boolean {
  const typed = words.map(foldWord).join(' ');
  // One word may stand in many documents; several just as they are typed were put there for whoever types them.
  const also = anchor === undefined && words.length > 1 ? keywords : [];
  return [heading, ...asks, ...also].some((name) => foldWords(name).join(' ') === typed);
}

interface Found {
  readonly score: number;
  readonly terms: readonly string[];
}

function rowOf(passage: Passage, page: SearchPage | undefined, id: number) {
  const { heading = '', asks = [], level, text } = passage;
  const isRule = level !== undefined;
  return {
    id,
    title: page?.title ?? '',
    // Of the page as a whole: on each of its passages they would say nothing about any.
    keywords: passage.anchor === undefined ? (page?.keywords?.join(' ') ?? '') : '',
    heading,
    asks: asks.join(' '),
    // Authors name a rule after what it asks: `lock-your-screen`.
    name: page?.language === undefined ? (passage.anchor ?? '') : '',
    rule: isRule ? text : '',
    body: isRule ? '' : text,
  };
}

type Expansions = ReadonlyMap<string, readonly Way[]>;

/** What else may be looked for, by the folded words for which it stands. */
function expansionsOf({ words, passages, pages }: SearchData, { ways }: Weights): Expansions {
  const all = new Map<string, Way[]>();
  const add = (from: string, to: string, weight: number) => {
    const key = foldWords(from).join(' ');
    const said = foldWords(to);
    if (key === '' || said.length === 0 || said.join(' ') === key) return;
    let list = all.get(key);
    if (list === undefined) all.set(key, (list = []));
    list.push({ words: said, weight, begins: false });
  };
  for (const { words: typed, means = [], bothWays } of words)
    for (const word of typed)
      for (const meant of means) {
        add(word, meant, ways.means);
        if (bothWays) add(meant, word, ways.means);
      }
  for (const { page, heading = '', asks = [] } of passages)
    if (pages[page]?.kind === 'glossary') for (const alias of asks) add(alias, heading, ways.alias);
  return all;
}

/** A word of a query, or several of them that mean something together, with the ways to say it. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly ways: readonly Way[];
}

/** What one passage has for each word of a query. */
interface Points {
  readonly of: (number | undefined)[];
  readonly weights: (number | undefined)[];
  readonly found: Set<string>;
}

/** Everyday words are no longer than this. */
const longest = 5;

interface Known {
  correct(word: string): readonly string[];
  readonly weights: Weights;
  readonly known: ReadonlySet<string>;
}

/** Single words first, then what several of them mean together. */
function piecesOf(
  words: readonly string[],
  expansions: Expansions,
  { correct, weights, known }: Known,
): Piece[] {
  const meant = (key: string, share = 1): Way[] =>
    (expansions.get(key) ?? []).map((way) => ({ ...way, weight: way.weight * share }));
  const folded = words.map(foldWord);
  const single = words.map((word, from): Piece => {
    const share = isLight(word) ? weights.ways.light : 1;
    const slips = correct(word).map(foldWord);
    const mistyped = weights.ways.mistyped * share;
    return {
      from,
      to: from + 1,
      ways: [
        { words: [foldWord(word)], weight: share, begins: word.length > (known.has(foldWord(word)) ? 3 : 2) },
        ...meant(foldWord(word), share),
        ...slips.flatMap((one) => [
          { words: [one], weight: mistyped, begins: false },
          ...meant(one, mistyped),
        ]),
      ],
    };
  });
  const several = words.flatMap((_, from) =>
    Array.from({ length: longest - 1 }, (_, more) => from + 2 + more)
      .filter((to) => to <= words.length)
      .map((to): Piece => ({ from, to, ways: meant(folded.slice(from, to).join(' ')) })),
  );
  return [...single, ...several.filter(({ ways }) => ways.length > 0)];
}

/** The best of each section, which the others lend a part of what they have. */
function oneForEachSection(hits: readonly Hit[], { company }: Weights): readonly Hit[] {
  const sections = Map.groupBy(
    hits,
    ({ page, passage }) => `${page.url}#${passage.section ?? passage.anchor ?? ''}`,
  );
  return [...sections.values()]
    .flatMap((group) => {
      const [best, second] = group.toSorted((a, b) => b.score - a.score);
      return best === undefined ? [] : [{ ...best, score: best.score + company * (second?.score ?? 0) }];
    })
    .sort((a, b) => b.score - a.score);
}
