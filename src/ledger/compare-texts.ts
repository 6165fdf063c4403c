import { alignBlocks, type Pair } from './align-blocks.ts';
import { compareWords, type Piece } from './compare-words.ts';
import type { Block } from './read-blocks.ts';

/** A block of one text, of the other, or of both, and what became of it. */
export type BlockChange =
  | {
      readonly change: 'same';
      readonly before: Block;
      readonly after: Block;
      /** Whether the words stand in another markup, or a link in them leads elsewhere. */
      readonly remarked: boolean;
    }
  | { readonly change: 'removed'; readonly before: Block }
  | { readonly change: 'added'; readonly after: Block }
  | {
      readonly change: 'changed';
      readonly before: Block;
      readonly after: Block;
      /** Of a block that holds words. */
      readonly pieces: readonly Piece[];
      /** Of a block that holds blocks. */
      readonly blocks: readonly BlockChange[];
    };

/**
 * Compares two resolved texts, as `readBlocks` reads them, block by block and then word by word within blocks that
 * correspond. Printed numbers and white space are no difference. Needs nothing of Node.js. Compared in the other
 * direction, the outcome is the mirror image.
 */
export function compareTexts(before: readonly Block[], after: readonly Block[]): BlockChange[] {
  return alignBlocks(before, after).map(comparePair);
}

/** Compares two blocks that are known to correspond. */
export function compareBlocks(before: Block, after: Block): BlockChange {
  if (before.key === after.key)
    return { change: 'same', before, after, remarked: before.markup !== after.markup };
  return {
    change: 'changed',
    before,
    after,
    pieces: compareWords(before.words, after.words),
    blocks: alignChildren(before, after).map(comparePair),
  };
}

/** Where both sides hold one block, or are rows of the same length, place decides, whatever the words are. */
function alignChildren({ kind, children }: Block, after: Block): Pair[] {
  const byPlace =
    children.length === after.children.length &&
    (kind === 'tr' || (children.length === 1 && children[0]?.kind === after.children[0]?.kind));
  if (!byPlace) return alignBlocks(children, after.children);
  return children.map((before, at) => ({ before, after: after.children[at] }));
}

function comparePair({ before, after }: Pair): BlockChange {
  if (before === undefined) return { change: 'added', after: after as Block };
  if (after === undefined) return { change: 'removed', before };
  return compareBlocks(before, after);
}
