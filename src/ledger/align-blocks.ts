import { diffSequences, inOrder } from './diff-sequences.ts';
import type { Block } from './read-blocks.ts';
import { isSpoken } from './read-words.ts';

/** Two blocks that correspond, or one that has no counterpart. */
export interface Pair {
  readonly before: Block | undefined;
  readonly after: Block | undefined;
}

/**
 * How much two blocks must have in common to be one block that was reworded: a third of their words. Below, word-by-word
 * marks read worse than the old block struck out and the new one after it.
 */
const leastAlike = 1 / 3;

/**
 * Above this many comparisons of one block with another (200 blocks that gave way to 200) only blocks with the same
 * identity are paired: the rest was rewritten, and to compare each with each would take longer than to read it.
 */
const mostComparisons = 40_000;

/** Aligns two lists of blocks: what is equal first, then, in what lies between, what is most alike. Order is kept. */
export function alignBlocks(before: readonly Block[], after: readonly Block[]): Pair[] {
  const oldKeys = before.map(({ key }) => key);
  const newKeys = after.map(({ key }) => key);
  if (!inOrder(oldKeys, newKeys)) return mirror(alignBlocks(after, before));
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  for (const stretch of diffSequences(oldKeys, newKeys)) {
    const old = before.slice(from, (from += stretch.before));
    const young = after.slice(to, (to += stretch.after));
    pairs.push(
      ...(stretch.same
        ? old.map((block, at) => ({ before: block, after: young[at] }))
        : pairAlike(old, young)),
    );
  }
  return pairs;
}

function mirror(pairs: readonly Pair[]): Pair[] {
  return inOneOrder(pairs.map((pair) => ({ before: pair.after, after: pair.before })));
}

/** What went before what came, wherever both stand side by side. */
function inOneOrder(pairs: readonly Pair[]): Pair[] {
  const ordered: Pair[] = [];
  let came: Pair[] = [];
  for (const pair of pairs) {
    if (pair.before === undefined) came.push(pair);
    else if (pair.after === undefined) ordered.push(pair);
    else {
      ordered.push(...came, pair);
      came = [];
    }
  }
  return [...ordered, ...came];
}

/** The pairing, in order, that has most in common: the longest common subsequence, with likeness for equality. */
function pairAlike(before: readonly Block[], after: readonly Block[]): Pair[] {
  const likeness = measure(before, after);
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--) {
      const alike = likeness(row, column);
      best[row * width + column] = Math.max(
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
        alike === 0 ? 0 : alike + (best[(row + 1) * width + column + 1] ?? 0),
      );
    }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    const here = best[row * width + column] ?? 0;
    const alike = likeness(row, column);
    if (alike > 0 && here === alike + (best[(row + 1) * width + column + 1] ?? 0))
      pairs.push({ before: before[row++], after: after[column++] });
    else if (here === best[(row + 1) * width + column])
      pairs.push({ before: before[row++], after: undefined });
    else pairs.push({ before: undefined, after: after[column++] });
  }
  while (row < before.length) pairs.push({ before: before[row++], after: undefined });
  while (column < after.length) pairs.push({ before: undefined, after: after[column++] });
  return inOneOrder(pairs);
}

/** Measures once how much each block has in common with each other one. */
function measure(before: readonly Block[], after: readonly Block[]): (row: number, column: number) => number {
  const many = before.length * after.length > mostComparisons;
  const [oldBags, newBags] = many ? [[], []] : [before.map(bagOf), after.map(bagOf)];
  const measured = new Float64Array(before.length * after.length);
  before.forEach((block, row) => {
    after.forEach((other, column) => {
      measured[row * after.length + column] = compare(block, other, oldBags[row], newBags[column]);
    });
  });
  return (row, column) => measured[row * after.length + column] ?? 0;
}

function compare(block: Block, other: Block, bag: Bag | undefined, otherBag: Bag | undefined): number {
  if (block.kind !== other.kind) return 0;
  const known = block.identity !== '' && block.identity === other.identity ? 1 : 0;
  const alike = bag === undefined || otherBag === undefined ? 0 : overlap(bag, otherBag);
  return known + (known > 0 || alike >= leastAlike ? alike : 0);
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(block: Block): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  const collect = ({ words, children }: Block) => {
    for (const word of words) {
      if (!isSpoken(word)) continue;
      const key = word.key.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
      size++;
    }
    children.forEach(collect);
  };
  collect(block);
  return { counts, size };
}

/** The share of words that two bags have in common (Dice's coefficient), 0 to 1. */
function overlap(one: Bag, other: Bag): number {
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let common = 0;
  for (const [key, count] of small.counts) common += Math.min(count, large.counts.get(key) ?? 0);
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}
