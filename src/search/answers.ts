import { rootOf } from './fold-english.ts';
import { foldWord, foldWords, splitWords } from './fold-words.ts';
import type { Candidate, Hit } from './hit.ts';
import { isLight } from './light-words.ts';
import { type LoadPart, type OpenIndex, openIndex, type Sought } from './read-index.ts';
import { chooseShown } from './results.ts';
import { codeOf, type IndexRoot, shapes } from './search-index.ts';
import { weights as usual, type Weights } from './weights.ts';

export interface Answers {
  readonly root: IndexRoot;
  /**
   * One hit for each section, best first: as many as anybody reads.
   *
   * @param isWanted Leaves out the others before they are counted.
   */
  search(query: string, isWanted?: (candidate: Candidate) => boolean): Promise<readonly Hit[]>;
  /** The query with its mistyped words put right; the same where none is. */
  correct(query: string): Promise<string>;
  /** Words that must not be taken for those of a query. */
  not(query: string): Promise<ReadonlySet<string>>;
}

/** Another way to say a piece of a query: all of its words must be there. */
interface Way {
  readonly words: readonly string[];
  readonly weight: number;
  readonly begins: boolean;
}

/**
 * Makes the answers of an edition ready to be searched.
 *
 * @param load Fetches a part of their index.
 */
export function openAnswers(root: IndexRoot, load: LoadPart, weights: Weights = usual): Answers {
  const index = openIndex(root, load);
  const find = rememberWays(index, weights);

  /** What a word may have been meant for that nothing here says; nothing where it is known. */
  const correct = async (word: string): Promise<readonly string[]> => {
    const keys = index.keysOf(word);
    await index.loadWords(keys.map((key) => ({ word: key, begins: false })));
    const isKnown = keys.some((key) => index.entry(key) !== undefined);
    return isKnown || word.length < 4 || /\d/.test(word) ? [] : index.loadCorrections(word);
  };

  return {
    root,
    async search(query, isWanted = () => true) {
      const { asked, words } = readQuery(query);
      const pieces = await loadPieces(words, index, correct, weights);
      const called = new Set(passagesCalled(words, index));
      const titled = new Set(pagesTitled(words, index));
      const candidates = rank(pieces, words, { index, find, weights })
        .map((one) => weigh(one, { asked, called, titled, index, weights }))
        .filter(isWanted);
      const ranked = oneForEachSection(candidates, index, weights);
      const shown = chooseShown(asked ? ranked : helpFirst(ranked, called));
      const texts = await index.loadTexts(shown.map(({ id }) => id));
      return shown.flatMap(({ id, score, part, found }) => {
        const text = texts.get(id);
        if (text === undefined) return [];
        return [{ ...text, language: text.page.language ?? root.language, score, part, found }];
      });
    },
    async correct(query) {
      const pieces = query.split(/([\p{L}\p{N}'’]+)/u);
      const right = pieces.map(async (piece, at) =>
        at % 2 === 0 ? piece : ((await correct(splitWords(piece)[0] ?? ''))[0] ?? piece),
      );
      return (await Promise.all(right)).join('');
    },
    async not(query) {
      const words = foldWords(query, root.language);
      await index.loadWords(words.map((word) => ({ word, begins: false })));
      return new Set(
        words.flatMap((word) => index.entry(word)?.not ?? []).filter((word) => !words.includes(word)),
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

/** Where all words of a way are found, with the points for it. */
interface Found {
  readonly score: number;
  readonly terms: readonly string[];
}
type FindWay = (way: Way) => ReadonlyMap<number, Found>;

function rememberWays(index: OpenIndex, weights: Weights): FindWay {
  const known = new Map<string, ReadonlyMap<number, Found>>();
  return (way) => {
    const spelled = `${way.words.join(' ')}${way.begins ? '*' : ''}`;
    let found = known.get(spelled);
    if (found === undefined) known.set(spelled, (found = findWay(way, index, weights)));
    return found;
  };
}

function findWay({ words, begins }: Way, index: OpenIndex, { ways }: Weights): ReadonlyMap<number, Found> {
  const counted = words.filter((word) => index.entry(word)?.everywhere === undefined);
  let all: Map<number, Found> | undefined;
  for (const word of counted) {
    const own = new Map<number, Found>();
    const add = (term: string, weight: number) => {
      for (const [id, points] of index.passagesWith(term)) {
        const before = own.get(id);
        own.set(id, {
          score: (before?.score ?? 0) + points * weight,
          terms: [...(before?.terms ?? []), term],
        });
      }
    };
    add(word, 1);
    // The more is still to be typed, the less is it meant.
    if (begins)
      for (const term of index.beginning(word))
        add(term, (ways.begins * term.length) / (term.length + 0.3 * (term.length - word.length)));
    all = all === undefined ? own : intersect(all, own);
  }
  // What stands for several words counts as much as they would together, however it is said.
  return new Map(
    [...(all ?? [])].map(([id, { score, terms }]) => [id, { score: score / counted.length, terms }]),
  );
}

function intersect(a: ReadonlyMap<number, Found>, b: ReadonlyMap<number, Found>): Map<number, Found> {
  const both = new Map<number, Found>();
  for (const [id, { score, terms }] of a) {
    const other = b.get(id);
    if (other !== undefined) both.set(id, { score: score + other.score, terms: [...terms, ...other.terms] });
  }
  return both;
}

/** A word of a query, or several of them that mean something together, with the ways to say it. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly ways: readonly Way[];
}

/** Everyday words are no longer than this. */
const longest = 5;

/** Single words first, then what several of them mean together; what is said of all of them is loaded. */
async function loadPieces(
  words: readonly string[],
  index: OpenIndex,
  correct: (word: string) => Promise<readonly string[]>,
  { ways }: Weights,
): Promise<readonly Piece[]> {
  const { language } = index.root;
  const keys = words.map((word) => index.keysOf(word));
  const joined = words.slice(1).map((word, at) => foldWord(`${words[at]}${word}`, language));
  // Once they are there, it shows which are known.
  await index.loadWords([
    ...words.flatMap((word, at) => (keys[at] ?? []).map((key) => ({ word: key, begins: word.length > 2 }))),
    ...joined.map((word) => ({ word, begins: false })),
  ]);
  const slips = await Promise.all(
    words.map(async (word) => (await correct(word)).flatMap((one) => index.keysOf(one))),
  );
  const joinedSlips = await Promise.all(
    joined.map((_, at) => correctPair(words.slice(at, at + 2), index, correct)),
  );
  await index.loadWords([...slips, ...joinedSlips].flat().map((word) => ({ word, begins: false })));
  const meant = (key: readonly string[], share = 1): Way[] =>
    (index.entry(key[0] ?? '')?.ways ?? [])
      .filter(({ of }) => of.join(' ') === key.join(' '))
      .map(({ is, by }) => ({ words: is, weight: ways[by] * share, begins: false }));
  const single = words.map((word, from): Piece => {
    const inEach = keys[from] ?? [];
    const begins = word.length > (isKnown(word, index) ? 3 : 2);
    const root = rootOf(inEach[0] ?? '');
    const share = isLight(word) ? ways.light : 1;
    const mistyped = ways.mistyped * share;
    return {
      from,
      to: from + 1,
      ways: [
        ...inEach.flatMap((key) => [{ words: [key], weight: share, begins }, ...meant([key], share)]),
        // "Translator" is in no text, and "translation" is.
        ...(root === undefined ? [] : [{ words: [root], weight: ways.related * share, begins: true }]),
        ...(slips[from] ?? []).flatMap((one) => [
          { words: [one], weight: mistyped, begins: false },
          ...meant([one], mistyped),
        ]),
      ],
    };
  });
  // "Lap top" is one word, too.
  const asOne = (from: number, to: number): Way[] => {
    const isPair = to - from === 2 && !words.slice(from, to).some(isLight);
    const word = isPair ? (joined[from] ?? '') : '';
    if (index.entry(word) !== undefined)
      return [{ words: [word], weight: 1, begins: false }, ...meant([word])];
    return (isPair ? (joinedSlips[from] ?? []) : []).flatMap((one) => [
      { words: [one], weight: ways.mistyped, begins: false },
      ...meant([one], ways.mistyped),
    ]);
  };
  const several = words.flatMap((_, from) =>
    Array.from({ length: longest - 1 }, (_, more) => from + 2 + more)
      .filter((to) => to <= words.length)
      .map((to): Piece => {
        const inEach = index.languages.map((_, at) => keys.slice(from, to).map((key) => key[at] ?? ''));
        return { from, to, ways: [...inEach.flatMap((all) => meant(all)), ...asOne(from, to)] };
      }),
  );
  const pieces = [...single, ...several.filter(({ ways }) => ways.length > 0)];
  await index.loadWords(
    pieces.flatMap(({ ways }) =>
      ways.flatMap(({ words, begins }) => words.map((word): Sought => ({ word, begins }))),
    ),
  );
  return pieces;
}

function isKnown(word: string, index: OpenIndex): boolean {
  return index.keysOf(word).some((key) => index.entry(key) !== undefined);
}

/** "Chat gtp" is one word, mistyped: what two words may have been meant for, one of which nothing here says. */
async function correctPair(
  pair: readonly string[],
  index: OpenIndex,
  correct: (word: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  if (pair.some(isLight) || pair.every((word) => isKnown(word, index))) return [];
  return (await correct(pair.join(''))).map((word) => foldWord(word, index.root.language));
}

/** What one passage has for each word of a query. */
interface Points {
  readonly of: (number | undefined)[];
  readonly weights: (number | undefined)[];
  readonly found: Set<string>;
}

interface Ranked extends Pick<Candidate, 'id' | 'part' | 'found'> {
  readonly points: number;
}

/** The passages that have any of the pieces, with the points of the best way to say each. */
function rank(
  pieces: readonly Piece[],
  words: readonly string[],
  { index, find, weights }: { readonly index: OpenIndex; readonly find: FindWay; readonly weights: Weights },
): readonly Ranked[] {
  const points = new Map<number, Points>();
  const pointsOf = (id: number) => {
    let now = points.get(id);
    if (now === undefined) points.set(id, (now = { of: [], weights: [], found: new Set() }));
    return now;
  };
  const rarities: number[] = [];
  const all = index.size;
  for (const { from, to, ways } of pieces) {
    const best = new Map<number, Found>();
    for (const way of ways)
      for (const [id, { score, terms }] of find(way)) {
        const worth = score * way.weight * (to - from);
        if (worth > (best.get(id)?.score ?? 0)) best.set(id, { score: worth, terms });
      }
    // A word that few passages have says more than one that most have; one that none has, as much as the rarest.
    const rare = Math.log(1 + all / (best.size + 1)) / Math.log(1 + all);
    const [word = ''] = to - from === 1 ? words.slice(from, to) : [];
    if (to - from === 1)
      rarities[from] =
        index.entry(foldWord(word, index.root.language))?.everywhere === true
          ? 0
          : isLight(word)
            ? rare * weights.ways.light
            : rare;
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
  return [...points].map(([id, { of, weights: covered, found }]) => ({
    id,
    found,
    points: sumOf(of),
    part: whole === 0 ? 0 : sumOf(covered) / whole,
  }));
}

/** The passages that are called, or ask, just what was typed. */
function passagesCalled(words: readonly string[], index: OpenIndex): readonly number[] {
  const inEach = words.map((word) => index.keysOf(word));
  return index.languages.flatMap((_, language) =>
    passagesNamed(
      inEach.map((keys) => keys[language] ?? ''),
      index,
    ),
  );
}

/** The passages whose heading, or one of whose questions, has some folded words and no others. */
function passagesNamed(words: readonly string[], index: OpenIndex): readonly number[] {
  const code = codeOf(words);
  const names = index.entry(words[0] ?? '')?.names ?? [];
  return names.filter(([name]) => name === code).map(([, id]) => id);
}

/** The pages whose titles have all that says something in a query. */
function pagesTitled(words: readonly string[], index: OpenIndex): readonly number[] {
  const telling = words.filter((word) => !isLight(word));
  return index.languages.flatMap((_, language) => {
    const [first, ...others] = telling.map(
      (word) => new Set(index.pagesTitled(index.keysOf(word)[language] ?? '')),
    );
    return [...(first ?? [])].filter((page) => others.every((pages) => pages.has(page)));
  });
}

/** What decides, besides its points, what a passage is worth. */
interface Circumstances {
  /** Whether somebody wants to know what a word means. */
  readonly asked: boolean;
  readonly called: ReadonlySet<number>;
  /** Pages. */
  readonly titled: ReadonlySet<number>;
  readonly index: OpenIndex;
  readonly weights: Weights;
}

function weigh(
  { id, points, part, found }: Ranked,
  { asked, called, titled, index, weights }: Circumstances,
): Candidate {
  const page = index.root.pages[index.pageOf(id)] ?? { kind: 'page', shape: '' };
  const score =
    points *
    part ** weights.coverage *
    weights.kinds[page.kind] *
    (page.forOthers === true ? weights.forOthers : 1) *
    (index.shapeOf(id) === shapes.inShort ? weights.inShort : 1) *
    ((asked || called.has(id)) && page.kind === 'glossary' ? weights.meaning : 1) *
    (called.has(id) ? weights.exact : 1) *
    (index.shapeOf(id) === shapes.page && page.kind === 'document' ? weights.wholePage : 1) *
    (index.shapeOf(id) === shapes.page && titled.has(index.pageOf(id)) ? weights.titled : 1);
  return { id, page, score, part, found };
}

/** Whoever types just what first steps are called, "phishing", may be in trouble now: they come before all else. */
function helpFirst(ranked: readonly Candidate[], called: ReadonlySet<number>): readonly Candidate[] {
  const [best] = ranked;
  const help = ranked.find(({ id, page }) => page.kind === 'first-steps' && called.has(id));
  if (best === undefined || help === undefined) return ranked;
  return [{ ...help, score: best.score }, ...ranked.filter((one) => one !== help)];
}

/** The best of each section, which the others lend a part of what they have. */
function oneForEachSection(
  candidates: readonly Candidate[],
  index: OpenIndex,
  { company }: Weights,
): readonly Candidate[] {
  const sections = Map.groupBy(candidates, ({ id }) => index.sectionOf(id));
  return [...sections.values()]
    .flatMap((group) => {
      const [best, second] = group.toSorted((a, b) => b.score - a.score);
      return best === undefined ? [] : [{ ...best, score: best.score + company * (second?.score ?? 0) }];
    })
    .sort((a, b) => b.score - a.score);
}
