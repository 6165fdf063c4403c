import type { Answers } from './answers.ts';
import { foldWord, foldWords, splitWords } from './fold-words.ts';
import type { Hit } from './hit.ts';
import { isLight } from './light-words.ts';
import type { Lookup } from './lookup.ts';
import { mayBeId, type Resolved, resolveId } from './resolve-id.ts';
import { type FullText, mergeResults, type Result } from './results.ts';
import type { Choices, PageFacts } from './search-index.ts';

/** What a reader narrows the results to: the value of each filter by its name. */
export type Chosen = Readonly<Partial<Record<'type' | 'topic' | 'framework', string>>>;

/** Where it is looked. What is not needed is not asked for. */
export interface Sources {
  readonly answers: Answers;
  lookup(): Promise<Lookup>;
  fullText(query: string, chosen: Chosen): Promise<readonly FullText[]>;
}

export interface Found {
  readonly results: readonly Result[];
  /** What was looked for, where a word of the query was mistyped. */
  readonly instead?: string | undefined;
  /** Whether the full text was left out, or asked for some of the words alone, and may say more. */
  readonly more: boolean;
}

/**
 * Looks for an id, in the answers and in the full text, and merges what is found into one list.
 *
 * @param all Looks in the full text, too, where the answers lack nothing.
 */
export async function find(
  query: string,
  chosen: Chosen,
  sources: Sources,
  { all = false } = {},
): Promise<Found> {
  const { answers } = sources;
  const isNarrowed = Object.keys(chosen).length > 0;
  const resolved = !isNarrowed && mayBeId(query) ? resolveId(query, await sources.lookup()) : [];
  const certain = resolved.filter(({ counts }) => counts);
  const shown = certain.length > 0 ? certain : resolved;
  // Where an id was typed, its own page is the answer: its letters and numbers stand elsewhere by chance.
  const isMeant = (word: string) => resolved.length === 0 || /\p{L}{3}/u.test(word);
  const isWanted = isAmong(answers.root.choices, chosen);
  const [hits, corrected, not] = await Promise.all([
    answers.search(query, ({ page, found }) => isWanted(page) && [...found].some(isMeant)),
    answers.correct(query),
    answers.not(query),
  ]);
  // Its engine and its index are more than all the rest: fetched where the answers have little of what was asked for.
  const best = shown.length > 0 ? 1 : Math.max(0, ...hits.map(({ part }) => part));
  const isTold = all || isNarrowed;
  const isAnswered = best > (answers.root.whole ? enough.whole : enough.part);
  const sought = isTold ? corrected : isAnswered ? undefined : lacking(corrected, hits);
  const fullText = sought === undefined ? [] : await searchText(sought, chosen, sources);
  return {
    results: mergeResults(
      shown.slice(0, mostIds),
      hits,
      fullText.filter(({ found }) => saysSome(found, corrected) && !isOnly(found, not)),
    ),
    ...(corrected === query ? {} : { instead: corrected }),
    more: sought === undefined ? best < 0.99 || !answers.root.whole : sought !== corrected,
  };
}

/**
 * What the full text adds behind answers that have more than this part of a query changed the rank of nothing that was
 * looked for, and costs a reader 170 KB. It is one button away. Where the answers have all of the running text, it can add
 * the manual and what we say of controls alone.
 */
const enough = { whole: 0.25, part: 0.5 };

/**
 * What the full text is asked for of its own accord: the longest word of a query that no answer has, and the two longest
 * where there is no answer. For each word it fetches a part of its index, 39 KB; asked for two behind answers, a first query
 * in a handbook of a thousand documents came to 308 KB, and for all of them to 549 KB.
 */
function lacking(query: string, hits: readonly Hit[]): string | undefined {
  const found = new Set(hits.flatMap((hit) => [...hit.found]));
  const words = splitWords(query)
    .filter((word) => !isLight(word) && !found.has(foldWord(word)))
    .sort((a, b) => b.length - a.length)
    .slice(0, hits.length === 0 ? 2 : 1);
  return words.length === 0 ? undefined : words.join(' ');
}

/** One number may stand in many laws. */
const mostIds = 6;

function isAmong(
  { type: types, topic: topics, framework: frameworks }: Choices,
  { type, topic, framework }: Chosen,
): (page: PageFacts) => boolean {
  const ofType = types.findIndex((one) => one.toLowerCase() === type?.toLowerCase());
  const onTopic = topics.indexOf(topic ?? '');
  const ofFramework = frameworks.indexOf(framework ?? '');
  return (page) =>
    (type === undefined || page.type === ofType) &&
    (topic === undefined || page.topics?.includes(onTopic) === true) &&
    (framework === undefined || page.frameworks?.includes(ofFramework) === true);
}

/**
 * Whether a word of a page begins like one that was looked for. Where it knows a word not at all, Pagefind shortens it
 * until something fits: "zebra" found a page for its "z".
 */
function saysSome(found: ReadonlySet<string>, query: string): boolean {
  const beginnings = splitWords(query).map((word) => foldWord(word).slice(0, 4));
  return [...found].some((word) => beginnings.some((beginning) => foldWord(word).startsWith(beginning)));
}

/** Whether a page was found only by words that were not meant. */
function isOnly(found: ReadonlySet<string>, not: ReadonlySet<string>): boolean {
  return not.size > 0 && [...found].every((word) => not.has(foldWord(word)));
}

/** Pagefind wants all words on a page: where none has them, those that say most are looked for one by one. */
async function searchText(
  query: string,
  chosen: Chosen,
  { fullText }: Sources,
): Promise<readonly FullText[]> {
  const whole = await fullText(query, chosen);
  const words = splitWords(query).filter((word) => !isLight(word));
  if (whole.length > 0 || words.length < 2) return whole;
  const each = await Promise.all(words.slice(0, 4).map((word) => fullText(word, chosen)));
  const found = new Map<string, { page: FullText; words: number }>();
  for (const page of each.flat()) {
    const before = found.get(page.url);
    found.set(page.url, { page: before?.page ?? page, words: (before?.words ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.words - a.words).map(({ page }) => page);
}

/** A clause of a standard or law, for the list below the results. */
export type Clause = Resolved;

/** Clauses whose titles have all that was asked for: what applies to us first. */
export function findClauses(query: string, { frameworks }: Lookup): readonly Clause[] {
  const words = splitWords(query)
    .filter((word) => !isLight(word))
    .map((word) => foldWord(word));
  if (words.length === 0) return [];
  return frameworks.flatMap(({ title: framework, url, counts, requirements }) =>
    requirements
      .filter(([, title]) => {
        const has = new Set(foldWords(title));
        return words.every((word) => has.has(word));
      })
      .map(([id, title]) => ({ id, title, url: `${url}${encodeURIComponent(id)}/`, framework, counts })),
  );
}
