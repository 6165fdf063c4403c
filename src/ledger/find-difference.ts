import type { Basis } from './basis.ts';
import { deedOf } from './deeds.ts';
import { connectors, logic, small, universal } from './duty-words.ts';
import type { SentencePair } from './pair-sentences.ts';
import { personOf } from './people.ts';
import { type Asked, readAsks } from './read-asks.ts';
import { isPicture, isSpoken, joinWords, type Word } from './read-words.ts';
import { weighWord } from './weigh-word.ts';

/** The words of a sentence by which it asks something else by now. */
export interface Difference {
  /** Somebody has to do, or must not do, or may ask for, what was otherwise before. */
  readonly duties: ReadonlySet<Word>;
  /** What is said of a duty is another thing, or it is said of somebody else. */
  readonly details: ReadonlySet<Word>;
  /** A "shall" that lays down nothing, since it defines a word. */
  readonly idle: ReadonlySet<Word>;
}

const none: Difference = { duties: new Set(), details: new Set(), idle: new Set() };

/**
 * Finds what a sentence asks otherwise than before. Where it lays down a duty, a ban or a right, all that turns or
 * limits it counts, who is bound, and what is to be done. A doubt means the heavier.
 */
export function findDifference(pair: SentencePair, basis: Basis): Difference {
  if (basis === 'structure') return none;
  const asks = { before: readAsks(pair.before), after: readAsks(pair.after) };
  const binds = [...asks.before, ...asks.after].some((ask) => ask !== 'permit');
  const permits = asks.before.includes('permit') || asks.after.includes('permit');
  const readings = {
    logic: compare(pair, logicOf),
    people: compare(pair, ({ text }) => personOf(text)),
    deeds: compare(pair, deedIn),
    content: compare(pair, contentOf),
  };
  const practised = binds || permits || [...pair.before, ...pair.after].some(isPractised);
  const duties = new Set<Word>([
    ...(binds ? [...readings.logic, ...readings.people, ...readings.deeds, ...findScope(pair)] : []),
    ...(practised
      ? [...readings.logic].filter(({ text }) => turning.has(text.toLowerCase()) || isNegated(text))
      : []),
    ...(sameAsks(asks.before, asks.after) ? [] : findTelling(pair)),
  ]);
  const details = new Set<Word>([
    ...readings.people,
    ...readings.logic,
    ...(binds || [...pair.before, ...pair.after].some(isAdvice) ? readings.content : []),
    ...(practised ? readings.deeds : []),
  ]);
  return { duties, details, idle: new Set([...findDefining(pair.before), ...findDefining(pair.after)]) };
}

function sameAsks(before: readonly Asked[], after: readonly Asked[]): boolean {
  const spell = (asks: readonly Asked[]) =>
    asks
      .filter((ask) => ask !== 'permit')
      .sort()
      .join(' ');
  return spell(before) === spell(after);
}

/** The changed words that look like the ones by which it is asked; all of them where none does. */
function findTelling({ changes }: SentencePair): Word[] {
  const changed = changes.flatMap(({ before, after }) => [...before, ...after]);
  const telling = changed.filter(
    ({ text }) => weighWord(text) === 'modal' || deedOf(text) !== undefined || personOf(text) !== undefined,
  );
  return telling.length > 0 ? telling : changed;
}

/** The changed words whose kind came or went. A word that only moved within its sentence is none. */
function compare(
  { changes, ...context }: SentencePair,
  kindOf: (word: Word, previous?: Word) => string | undefined,
): Word[] {
  const count = new Map<string, number>();
  const previous = new Map<Word, Word>();
  for (const words of [context.before, context.after])
    words.forEach((word, index) => {
      const next = words[index + 1];
      if (next !== undefined) previous.set(next, word);
    });
  const changed = (['before', 'after'] as const).map((side) =>
    changes
      .flatMap((change) => change[side])
      .flatMap((word) => {
        const kind = kindOf(word, previous.get(word));
        return kind === undefined ? [] : [{ word, kind }];
      }),
  );
  changed.forEach((words, side) => {
    for (const { kind } of words) count.set(kind, (count.get(kind) ?? 0) + (side === 0 ? -1 : 1));
  });
  return changed.flat().flatMap(({ word, kind }) => ((count.get(kind) ?? 0) === 0 ? [] : [word]));
}

const logicKinds = new Map(
  logic.flatMap(({ words }) =>
    words.flatMap((alike) => alike.map((word) => [word, alike[0] ?? word] as const)),
  ),
);

function logicOf({ text }: Word): string | undefined {
  const plain = text.toLowerCase();
  return isNegated(plain) ? 'not' : logicKinds.get(plain);
}

function isNegated(text: string): boolean {
  return /n['’]t$|^cannot$/i.test(text);
}

/** Where these come or go, a practice becomes the contrary, or is closed to others. */
const turning = new Set([
  'not',
  'no',
  'never',
  'neither',
  'nor',
  'none',
  'nobody',
  'without',
  'only',
  'solely',
  'exclusively',
  'cannot',
]);

/** Nouns that look like verbs: "the record", "each report". */
const determiners = new Set(
  'a an the this that these those each every your our their his her its my any no of lost some'.split(' '),
);

/** What a text does, as in "This chapter explains ...", is no deed of anybody. */
const texts =
  /^(?:chapter|section|part|policy|procedure|standard|guideline|document|notice|page|annex|appendix|table|list|paragraph)s?$/;

function deedIn({ text }: Word, previous?: Word): string | undefined {
  const before = previous?.text.toLowerCase() ?? '';
  if (texts.test(before)) return undefined;
  if (determiners.has(before) || text.endsWith('ing')) return undefined;
  if (text.endsWith('ed') && !/^(?:be|been|is|are|was|were|and|or|not|ly)$/.test(before)) return undefined;
  return deedOf(text);
}

/** "Should" asks for no deed, but whoever follows it wants to know what it says. */
function isAdvice({ text }: Word): boolean {
  return /^(?:should|ought|recommended)$/i.test(text);
}

const defining =
  /^(?:mean|denote|refer|include|have the|be (?:construed|interpreted|understood|read|known|called|defined|referred))/;

function findDefining(words: readonly Word[]): Word[] {
  return words.filter(
    ({ text }, index) =>
      /^(?:shall|will|must)$/i.test(text) &&
      defining.test(joinWords(words.slice(index + 1, index + 3)).toLowerCase()),
  );
}

function isPractised({ text }: Word): boolean {
  return personOf(text) !== undefined || deedOf(text) !== undefined;
}

function contentOf(word: Word, previous?: Word): string | undefined {
  const plain = word.text.toLowerCase();
  if (texts.test(previous?.text.toLowerCase() ?? '')) return undefined;
  if (!isSpoken(word) || isPicture(word) || small.has(plain) || weighWord(plain) !== undefined)
    return undefined;
  return deedOf(plain) ?? personOf(plain) ?? plain.replace(/s$/, '');
}

/** "And" for "or", and "any device" for "laptops": how much of it is bound. */
function findScope({ changes }: SentencePair): Word[] {
  return changes.flatMap(({ before, after }) => {
    const has = (words: readonly Word[], set: ReadonlySet<string>) =>
      words.filter(({ text }) => set.has(text.toLowerCase())).map(({ text }) => text.toLowerCase());
    const [old, young] = [has(before, connectors), has(after, connectors)];
    const swapped = old.length > 0 && young.length > 0 && old.join() !== young.join();
    const universals = has(before, universal).length > 0 !== has(after, universal).length > 0;
    const other = before.some((word) => contentOf(word) !== undefined);
    return swapped || (universals && other) ? [...before, ...after] : [];
  });
}
