import { alignBlocks, type Pair } from './align-blocks.ts';
import { compareWords, type Piece } from './compare-words.ts';
import { findMovedRows, findMovedSections, type Move } from './find-moves.ts';
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
    }
  | (Moved & {
      /** Where it stands now. */
      readonly change: 'moved';
      /** What became of its blocks: all of them may be the same. */
      readonly blocks: readonly BlockChange[];
    })
  /** Where it stood. */
  | (Moved & { readonly change: 'left' });

/** A section or a row that stands elsewhere among its like. */
export interface Moved {
  readonly what: 'section' | 'row';
  /** Its heading, or the row itself. */
  readonly before: Block;
  readonly after: Block;
  /** What it stood behind; nothing at the top. */
  readonly wasBehind: Block | undefined;
  readonly isBehind: Block | undefined;
  /** Whether its words stayed. */
  readonly same: boolean;
  /** The same where it stands and where it stood; unique among its like. */
  readonly number: number;
}

/**
 * Compares two resolved texts, as `readBlocks` reads them, block by block and then word by word within blocks that
 * correspond. Printed numbers and white space are no difference. Needs nothing of Node.js. Compared in the other
 * direction, the outcome is the mirror image.
 */
export function compareTexts(before: readonly Block[], after: readonly Block[]): BlockChange[] {
  return compareAround('section', findMovedSections(before, after), before, after);
}

/** Compares what moved with itself, and all the rest in order; then puts the one where it stands in the other. */
function compareAround(
  what: Moved['what'],
  moves: readonly Move[],
  before: readonly Block[],
  after: readonly Block[],
): BlockChange[] {
  const [gone, come] = [new Set<Block>(), new Set<Block>()];
  for (const move of moves) {
    for (const block of move.before.blocks) gone.add(block);
    for (const block of move.after.blocks) come.add(block);
  }
  const changes = alignBlocks(
    before.filter((block) => !gone.has(block)),
    after.filter((block) => !come.has(block)),
  ).map(comparePair);
  const stay = (blocks: readonly Block[], unit: readonly Block[], away: ReadonlySet<Block>) =>
    blocks.slice(blocks.indexOf(unit[0] as Block)).find((block) => !away.has(block));
  const told = moves.flatMap((move, number) => {
    const [old, young] = [move.before.blocks[0], move.after.blocks[0]];
    if (old === undefined || young === undefined) return [];
    const blocks = alignBlocks(move.before.blocks, move.after.blocks).map(comparePair);
    const moved: Moved = {
      ...{ what, before: old, after: young, number },
      ...{ wasBehind: move.before.behind, isBehind: move.after.behind },
      same: blocks.every((change) => change.change === 'same'),
    };
    return [{ move, moved, blocks, stood: before.indexOf(old) }];
  });
  for (const { move, moved, blocks } of told) {
    const next = stay(after, move.after.blocks, come);
    insertBefore(
      changes,
      { ...moved, change: 'moved', blocks },
      (change) => 'after' in change && change.after === next,
    );
  }
  // Several that left one place are told there in the order in which they stood.
  for (const { move, moved } of told.toSorted((one, other) => one.stood - other.stood)) {
    const next = stay(before, move.before.blocks, gone);
    insertBefore(
      changes,
      { ...moved, change: 'left' },
      (change) => 'before' in change && change.before === next,
    );
  }
  return changes;
}

function insertBefore(
  changes: BlockChange[],
  inserted: BlockChange,
  isNext: (change: BlockChange) => boolean,
): void {
  const at = changes.findIndex(
    (change) => change.change !== 'moved' && change.change !== 'left' && isNext(change),
  );
  changes.splice(at < 0 ? changes.length : at, 0, inserted);
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
    blocks:
      before.kind === 'tbody'
        ? compareAround(
            'row',
            findMovedRows(before.children, after.children),
            before.children,
            after.children,
          )
        : alignChildren(before, after).map(comparePair),
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
