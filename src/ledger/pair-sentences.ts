import type { Piece } from './compare-words.ts';
import type { Word } from './read-words.ts';

/** Sentences of one text and those of the other that they became, with what changed in them. */
export interface SentencePair {
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  readonly changes: readonly Change[];
}

export interface Change {
  readonly before: readonly Word[];
  readonly after: readonly Word[];
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

/**
 * Pairs sentences by the words that stayed: a sentence that was split in two is one pair, and so are two that became
 * one. What two sentences have in common says nothing of a third.
 */
export function pairSentences(pieces: readonly Piece[], lone: ReadonlySet<Word>): SentencePair[] {
  const sides = (['before', 'after'] as const).map((side) =>
    splitSentences(pieces.flatMap((piece) => piece[side])).filter(
      ([first]) => first !== undefined && !lone.has(first),
    ),
  );
  const [olds = [], youngs = []] = sides;
  const homes = new Map<Word, object>();
  const joined = new Map<object, object>();
  const rootOf = (node: object): object => {
    let root = node;
    for (let parent = joined.get(root); parent !== undefined; parent = joined.get(root)) root = parent;
    if (root !== node) joined.set(node, root);
    return root;
  };
  for (const sentence of [...olds, ...youngs]) for (const word of sentence) homes.set(word, sentence);
  const join = (one: Word | undefined, other: Word | undefined) => {
    const [from, to] = [one && homes.get(one), other && homes.get(other)];
    if (from === undefined || to === undefined || rootOf(from) === rootOf(to)) return;
    joined.set(rootOf(from), rootOf(to));
  };
  for (const { same, before, after } of pieces) {
    if (same) before.forEach((word, index) => join(word, after[index]));
    // What took the place of words stands in the sentence that they stood in.
    else join(before[0], after[0]);
  }
  const pairs = new Map<object, { before: Word[]; after: Word[]; changes: Change[] }>();
  const pairOf = (word: Word) => {
    const home = homes.get(word);
    if (home === undefined) return undefined;
    const root = rootOf(home);
    const pair = pairs.get(root) ?? { before: [], after: [], changes: [] };
    pairs.set(root, pair);
    return pair;
  };
  for (const word of olds.flat()) pairOf(word)?.before.push(word);
  for (const word of youngs.flat()) pairOf(word)?.after.push(word);
  for (const piece of pieces) {
    if (piece.same) continue;
    const before = Map.groupBy(piece.before, pairOf);
    const after = Map.groupBy(piece.after, pairOf);
    for (const pair of new Set([...before.keys(), ...after.keys()]))
      pair?.changes.push({ before: before.get(pair) ?? [], after: after.get(pair) ?? [] });
  }
  return [...pairs.values()].filter(({ changes }) => changes.length > 0);
}
