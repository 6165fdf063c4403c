import type { Piece } from './compare-words.ts';
import { isPicture, isSpoken, joinWords, type Word } from './read-words.ts';
import { isDuty, isNegation, type Weight, weighWord } from './weigh-word.ts';

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
export function judgeWords(pieces: readonly Piece[]): WordsJudged {
  const kept = new Set<Word>();
  for (const piece of pieces)
    if (piece.same || spelledAlike(piece))
      for (const word of [...piece.before, ...piece.after]) kept.add(word);
  const context = {
    before: pieces.flatMap((piece) => piece.before),
    after: pieces.flatMap((piece) => piece.after),
  };
  const before = loneSentences(context.before, kept);
  const after = loneSentences(context.after, kept);
  const lone = new Set([...before, ...after].flat());
  const rest = pieces
    .filter(({ same }) => !same)
    .map((piece) => pick(piece, (word) => !lone.has(word)))
    .filter((piece) => piece.before.length + piece.after.length > 0);
  return {
    causes: judgeChanges(rest, context),
    lone: [
      ...before.map((words) => ({ words, side: 'before' as const })),
      ...after.map((words) => ({ words, side: 'after' as const })),
    ],
  };
}

/** Judges a sentence that another one took the place of, as in a cell of a table. */
export function judgeReplaced(before: readonly Word[], after: readonly Word[]): WordCause[] {
  const change = { before, after };
  if (holdsDuty(before) || holdsDuty(after)) return [nameCause('major', 'duty', change)];
  const quantities = pick(change, isQuantity);
  if (!differ(quantities)) return [nameCause('minor', 'detail', change)];
  return [nameCause('minor', kindOf(quantities), quantities)];
}

/** Splits words behind a full stop, a question mark or an exclamation mark that white space follows. */
export function splitSentences(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [[]];
  words.forEach((word, index) => {
    sentences.at(-1)?.push(word);
    if (/^[.!?]$/.test(word.text) && (words[index + 1]?.space ?? '') !== '') sentences.push([]);
  });
  return sentences.filter((sentence) => sentence.length > 0);
}

/** Whether a sentence lays down a duty or a ban. */
export function holdsDuty(words: readonly Word[]): boolean {
  return words.some(({ text }) => isDuty(text));
}

interface Change {
  readonly before: readonly Word[];
  readonly after: readonly Word[];
}

function loneSentences(words: readonly Word[], kept: ReadonlySet<Word>): Word[][] {
  return splitSentences(words).filter((sentence) => {
    const spoken = sentence.filter(isSpoken);
    return spoken.length > 0 && spoken.filter((word) => kept.has(word)).length / spoken.length < 2 / 5;
  });
}

function judgeChanges(changes: readonly Change[], context: Change): WordCause[] {
  const balance = (side: 'before' | 'after') =>
    changes.flatMap((change) => change[side]).filter(({ text }) => isDuty(text)).length;
  const dutiesMoved = balance('before') !== balance('after');
  return changes.flatMap((change) => judgeOne(change, context, dutiesMoved));
}

function judgeOne(change: Change, context: Change, dutiesMoved: boolean): WordCause[] {
  if (spelledAlike(change))
    return [nameCause('patch', isOneCase(change) ? 'punctuation' : 'spelling', change)];
  const causes: WordCause[] = [];
  const quantities = pick(change, isQuantity);
  if (differ(quantities)) {
    causes.push({
      ...nameCause('minor', kindOf(quantities), quantities),
      ...(quantities.before.length === 0 && { before: joinWords(change.before) }),
      ...(quantities.after.length === 0 && { after: joinWords(change.after) }),
    });
  }
  const modals = pick(change, (word) => weighWord(word.text) === 'modal');
  if (differ(modals)) {
    const duty =
      (dutiesMoved && [...modals.before, ...modals.after].some(({ text }) => isDuty(text))) ||
      turnsDuty(modals.before, context.before) ||
      turnsDuty(modals.after, context.after);
    causes.push(nameCause(duty ? 'major' : 'minor', duty ? 'duty' : 'modal', widen(change, context)));
  }
  if (causes.length > 0) return causes;
  // A picture may show anything, a number too.
  if ([...change.before, ...change.after].some(isPicture)) return [nameCause('minor', 'picture', change)];
  const spoken = [...change.before, ...change.after].some(isSpoken);
  return [nameCause('patch', spoken ? 'wording' : 'punctuation', change)];
}

function nameCause(level: WordCause['level'], kind: WordCause['kind'], { before, after }: Change): WordCause {
  return { level, kind, before: joinWords(before), after: joinWords(after) };
}

/** What the words count by now, or did: a number that became "72 hours" is a duration. */
function kindOf({ before, after }: Change): Weight {
  const weights = [...after, ...before].map(({ text }) => weighWord(text));
  return weights.find((weight) => weight !== undefined && weight !== 'number') ?? 'number';
}

function isQuantity({ text }: Word): boolean {
  const weight = weighWord(text);
  return weight !== undefined && weight !== 'modal';
}

function pick({ before, after }: Change, fits: (word: Word) => boolean): Change {
  return { before: before.filter(fits), after: after.filter(fits) };
}

function differ({ before, after }: Change): boolean {
  const keys = (words: readonly Word[]) => words.map(({ key }) => key.toLowerCase()).join('\n');
  return keys(before) !== keys(after);
}

/** Whether a "not" came or went right behind a must or shall. */
function turnsDuty(changed: readonly Word[], words: readonly Word[]): boolean {
  return changed.some((word) => {
    const previous = words[words.indexOf(word) - 1];
    return isNegation(word.text) && previous !== undefined && isDuty(previous.text);
  });
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

/** Whether two stretches differ in case, accents, hyphens and misspellings only, word for word. */
function spelledAlike({ before, after }: Change): boolean {
  return (
    before.length === after.length && before.every((word, index) => isSpelling(word, after[index] ?? word))
  );
}

function isOneCase({ before, after }: Change): boolean {
  return before.every(({ key }, index) => key.toLowerCase() === after[index]?.key.toLowerCase());
}

/**
 * Whether one word is the other, spelled otherwise: in capitals, with an accent or a hyphen, with s for z, with a letter
 * doubled, or with letters in another order between the same first and last. No dictionary is asked, so this is a
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
  return ends && left.length > 3 && [...left].sort().join('') === [...right].sort().join('');
}

function bare(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('z', 's')
    .replaceAll(/(\p{L})\1/gu, '$1');
}
