import type { Basis } from './basis.ts';
import type { Piece } from './compare-words.ts';
import { type Difference, findDifference } from './find-difference.ts';
import { type Change, pairSentences, type SentencePair, splitSentences } from './pair-sentences.ts';
import { readAsks } from './read-asks.ts';
import { figuresInNames } from './read-names.ts';
import { isPicture, isSpoken, joinWords, type Word } from './read-words.ts';
import { saysAlike } from './says-alike.ts';
import { type Weight, weighWord } from './weigh-word.ts';

/** What became of words that one block has in both texts. */
export interface WordCause {
  readonly level: 'patch' | 'minor' | 'major';
  readonly kind: Weight | 'duty' | 'detail' | 'picture' | 'spelling' | 'punctuation' | 'wording';
  readonly before: string;
  readonly after: string;
}

/** A sentence that one of two corresponding blocks has and the other has not. */
export interface LoneSentence {
  readonly words: readonly Word[];
  readonly side: 'before' | 'after';
}

export interface WordsJudged {
  readonly causes: readonly WordCause[];
  readonly lone: readonly LoneSentence[];
}

/**
 * Judges the words of a block that changed. A sentence of whose words less than two fifths stayed is no rewording: it
 * went, or it came.
 */
export function judgeWords(pieces: readonly Piece[], basis: Basis = 'words'): WordsJudged {
  const kept = new Set<Word>();
  for (const piece of pieces)
    if (piece.same || spelledAlike(piece))
      for (const word of [...piece.before, ...piece.after]) kept.add(word);
  const before = loneSentences(
    pieces.flatMap((piece) => piece.before),
    kept,
  );
  const after = loneSentences(
    pieces.flatMap((piece) => piece.after),
    kept,
  );
  const lone = new Set([...before, ...after].flat());
  return {
    causes: pairSentences(pieces, lone).flatMap((pair) => judgePair(pair, basis)),
    lone: [
      ...before.map((words) => ({ words, side: 'before' as const })),
      ...after.map((words) => ({ words, side: 'after' as const })),
    ],
  };
}

/** Judges a sentence that another one took the place of, as in a cell of a table. */
export function judgeReplaced(
  before: readonly Word[],
  after: readonly Word[],
  basis: Basis = 'words',
): WordCause[] {
  const change = { before, after };
  if (holdsDuty(before, basis) || holdsDuty(after, basis)) return [nameCause('major', 'duty', change)];
  const quantities = pickQuantities(change, namesIn(change));
  if (!differ(quantities)) return [nameCause('minor', 'detail', change)];
  return [nameCause('minor', kindOf(quantities), quantities)];
}

/** Whether a sentence lays down a duty or a ban, grants a right, or takes one. A permission is no duty. */
export function holdsDuty(words: readonly Word[], basis: Basis = 'words'): boolean {
  return basis === 'words' && readAsks(words).some((ask) => ask !== 'permit');
}

function loneSentences(words: readonly Word[], kept: ReadonlySet<Word>): Word[][] {
  return splitSentences(words).filter((sentence) => {
    const spoken = sentence.filter(isSpoken);
    return spoken.length > 0 && spoken.filter((word) => kept.has(word)).length / spoken.length < 2 / 5;
  });
}

function judgePair(pair: SentencePair, basis: Basis): WordCause[] {
  const { changes } = pair;
  if (saysAlike(pair.before, pair.after))
    return changes.map((change) => nameCause('patch', nameSpelling(change), change));
  const told = changes.filter((change) => !spelledAlike(change));
  const difference = findDifference({ ...pair, changes: told }, basis);
  const names = namesIn(pair);
  return changes.flatMap((change) => judgePiece(change, pair, difference, names, basis));
}

function judgePiece(
  change: Change,
  pair: SentencePair,
  { duties, details, idle }: Difference,
  names: ReadonlySet<Word>,
  basis: Basis,
): WordCause[] {
  if (spelledAlike(change)) return [nameCause('patch', nameSpelling(change), change)];
  const causes: WordCause[] = [];
  const quantities = pickQuantities(change, names);
  if (differ(quantities)) {
    causes.push({
      ...nameCause('minor', kindOf(quantities), quantities),
      ...(quantities.before.length === 0 && { before: joinWords(change.before) }),
      ...(quantities.after.length === 0 && { after: joinWords(change.after) }),
    });
  }
  const words = [...change.before, ...change.after];
  if (words.some((word) => duties.has(word))) causes.push(nameCause('major', 'duty', widen(change, pair)));
  else if (
    basis === 'words' &&
    differ(pick(change, (word) => weighWord(word.text) === 'modal' && !idle.has(word)))
  )
    causes.push(nameCause('minor', 'modal', widen(change, pair)));
  if (causes.length > 0) return causes;
  // A picture may show anything, a number too.
  if (words.some(isPicture)) return [nameCause('minor', 'picture', change)];
  if (!words.some(isSpoken)) return [nameCause('patch', 'punctuation', change)];
  const detail = words.some((word) => details.has(word));
  return [nameCause(detail ? 'minor' : 'patch', detail ? 'detail' : 'wording', change)];
}

function nameCause(level: WordCause['level'], kind: WordCause['kind'], { before, after }: Change): WordCause {
  return { level, kind, before: joinWords(before), after: joinWords(after) };
}

/** What the words count by now, or did: a number that became "72 hours" is a duration. */
function kindOf({ before, after }: Change): Weight {
  const weights = [...after, ...before].map(({ text }) => weighWord(text));
  return weights.find((weight) => weight !== undefined && weight !== 'number') ?? 'number';
}

function namesIn({ before, after }: Change): ReadonlySet<Word> {
  return new Set([...figuresInNames(before), ...figuresInNames(after)]);
}

/** Numbers, but for those that are part of a name or an address. */
function pickQuantities(change: Change, names: ReadonlySet<Word>): Change {
  return pick(change, (word) => {
    const weight = weighWord(word.text);
    return weight !== undefined && weight !== 'modal' && !names.has(word);
  });
}

function pick({ before, after }: Change, fits: (word: Word) => boolean): Change {
  return { before: before.filter(fits), after: after.filter(fits) };
}

function differ({ before, after }: Change): boolean {
  return !saysAlike(before, after);
}

/** "not" alone says nothing in a message, "may not share" does: the words on both sides stand beside it. */
function widen(change: Change, context: Change): Change {
  const [before, after] = (['before', 'after'] as const).map((side) => {
    const [first] = change[side];
    const last = change[side].at(-1);
    if (first === undefined || last === undefined) return undefined;
    const [from, to] = [context[side].indexOf(first), context[side].indexOf(last)];
    return { around: [context[side][from - 1], context[side][to + 1]] as const, words: change[side] };
  });
  // Where one text has nothing, its neighbours are those of the other.
  const [left, right] = (before ?? after)?.around ?? [];
  const surround = (side: typeof before) =>
    [side?.around[0] ?? left, ...(side?.words ?? []), side?.around[1] ?? right].flatMap((word) =>
      word !== undefined && (isSpoken(word) || side?.words.includes(word)) ? [word] : [],
    );
  return { before: surround(before), after: surround(after) };
}

/** Whether two stretches say the same, or differ in case, accents, hyphens and misspellings only, word for word. */
function spelledAlike({ before, after }: Change): boolean {
  if (before.length === after.length && before.every((word, index) => isSpelling(word, after[index] ?? word)))
    return true;
  const spoken = (words: readonly Word[]) => words.some(isSpoken) && !words.some(isPicture);
  return spoken(before) && spoken(after) && saysAlike(before, after);
}

/** Marks, capitals and their like are punctuation. */
function nameSpelling({ before, after }: Change): 'punctuation' | 'spelling' {
  const letters = (words: readonly Word[]) =>
    words
      .filter(isSpoken)
      .map(({ key }) => key.toLowerCase())
      .join(' ');
  return letters(before) === letters(after) ? 'punctuation' : 'spelling';
}

/**
 * Whether one word is the other, spelled otherwise: in capitals, with an accent or a hyphen, with s for z, with a letter
 * doubled, with one left out of a long word, or with letters in another order between the same first and last. No dictionary is asked, so this is a
 * narrow guess; words that weigh (see `weighWord`) and words with digits are never taken for misspelled.
 */
function isSpelling(one: Word, other: Word): boolean {
  if (isPicture(one) || isPicture(other) || !isSpoken(one) || !isSpoken(other)) return one.key === other.key;
  const [first, second] = [one.key.toLowerCase(), other.key.toLowerCase()];
  if (first === second) return true;
  if (weighWord(first) !== undefined || weighWord(second) !== undefined) return false;
  const [left, right] = [bare(first), bare(second)];
  if (left === right) return true;
  const ends = left[0] === right[0] && left.at(-1) === right.at(-1);
  return (
    ends &&
    ((left.length > 3 && [...left].sort().join('') === [...right].sort().join('')) ||
      lacksLetter(left, right) ||
      lacksLetter(right, left))
  );
}

/** Whether one long word is the other without a letter inside: "everbody". Short ones are often other words. */
function lacksLetter(short: string, long: string): boolean {
  if (long.length < 7 || long.length !== short.length + 1) return false;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

function bare(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('z', 's')
    .replaceAll(/(\p{L})\1/gu, '$1');
}
