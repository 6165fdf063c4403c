import { diffSequences } from './diff-sequences.ts';
import type { Word } from './read-words.ts';

/** Words that both texts have, or words that gave way to others; either side of a change may be empty. */
export interface Piece {
  readonly same: boolean;
  readonly before: readonly Word[];
  readonly after: readonly Word[];
}

/** Compares two sequences of words. White space is no difference. */
export function compareWords(before: readonly Word[], after: readonly Word[]): Piece[] {
  let [from, to] = [0, 0];
  return diffSequences(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  ).map((stretch) => ({
    same: stretch.same,
    before: before.slice(from, (from += stretch.before)),
    after: after.slice(to, (to += stretch.after)),
  }));
}
