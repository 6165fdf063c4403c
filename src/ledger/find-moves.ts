import { diffSequences } from './diff-sequences.ts';
import type { Block } from './read-blocks.ts';

/** Blocks that belong together: a heading and what stands under it, or a row. */
interface Unit {
  /** What it is recognised by: the anchor of the heading, the first cell of the row. */
  readonly key: string;
  readonly blocks: readonly Block[];
  /** What it stands behind, by its first block; nothing at the top. */
  readonly behind: Block | undefined;
}

/** A unit that stands elsewhere among its like, whatever became of its words. */
export interface Move {
  readonly before: Unit;
  readonly after: Unit;
}

/** Finds the sections of a text that stand in another order by now: those of one level under one heading. */
export function findMovedSections(before: readonly Block[], after: readonly Block[], level = 2): Move[] {
  if (level > 6) return [];
  const [olds, youngs] = [splitSections(before, level), splitSections(after, level)];
  const moves = findMoves(olds, youngs);
  const moved = new Set(moves.map((move) => move.after));
  const inner = youngs.flatMap((young) => {
    const old = moved.has(young) ? undefined : olds.find(({ key }) => key === young.key);
    return old === undefined ? [] : findMovedSections(old.blocks.slice(1), young.blocks.slice(1), level + 1);
  });
  return [...moves, ...inner];
}

/** Finds the rows of a table that stand in another order by now. */
export function findMovedRows(before: readonly Block[], after: readonly Block[]): Move[] {
  return findMoves(splitRows(before), splitRows(after));
}

/** As few as can be: what the longest order that both have in common leaves out. */
function findMoves(olds: readonly Unit[], youngs: readonly Unit[]): Move[] {
  const [before, after] = [byUniqueKey(olds), byUniqueKey(youngs)];
  const oldKeys = [...before.keys()].filter((key) => after.has(key));
  const newKeys = [...after.keys()].filter((key) => before.has(key));
  const staying = new Set<string>();
  let at = 0;
  for (const stretch of diffSequences(oldKeys, newKeys)) {
    if (stretch.same) for (const key of oldKeys.slice(at, at + stretch.before)) staying.add(key);
    at += stretch.before;
  }
  // Of any two orders something stays. Where the comparison gave up nothing does, and nothing is known to have moved.
  if (staying.size === 0) return [];
  return newKeys.flatMap((key) => {
    const [old, young] = [before.get(key), after.get(key)];
    return staying.has(key) || old === undefined || young === undefined
      ? []
      : [{ before: old, after: young }];
  });
}

/** Two of one name cannot be told apart. */
function byUniqueKey(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const unique = new Map<string, Unit>();
  const seen = new Set<string>(['']);
  for (const unit of units) {
    if (seen.has(unit.key)) unique.delete(unit.key);
    else unique.set(unit.key, unit);
    seen.add(unit.key);
  }
  return unique;
}

function splitSections(blocks: readonly Block[], level: number): Unit[] {
  const starts = blocks.flatMap((block, index) => (levelOf(block) === level ? [index] : []));
  return starts.map((start, index) => {
    const next = blocks.findIndex((block, at) => at > start && levelOf(block) <= level);
    const previous = starts[index - 1];
    return {
      key: blocks[start]?.identity ?? '',
      blocks: blocks.slice(start, next < 0 ? undefined : next),
      behind: previous === undefined ? undefined : blocks[previous],
    };
  });
}

function splitRows(blocks: readonly Block[]): Unit[] {
  return blocks.map((block, index) => ({ key: block.identity, blocks: [block], behind: blocks[index - 1] }));
}

function levelOf({ kind, element }: Block): number {
  return kind === 'heading' ? Number(element?.tagName.slice(1)) : Number.POSITIVE_INFINITY;
}
