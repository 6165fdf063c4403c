import type { Cut } from './cut-source.ts';
import { hasContent } from './guard/content.ts';
import type { Visit } from './guard/visits.ts';
import type { MdxNode } from './parse.ts';

/** What is still there with nothing in it, and is then reported as such. */
const staysEmpty: ReadonlySet<string> = new Set(['root', 'heading', 'table', 'tableRow', 'tableCell']);

const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'table',
  'blockquote',
  'code',
  'thematicBreak',
  'definition',
  'footnoteDefinition',
  'mdxJsxFlowElement',
]);

/** Signs that follow a word without a space. */
const closing = /^[.,;:!?)\]”’"](?:\s|$|[.,;:!?)\]”’"])/;

/**
 * Finds what has to be cut out of a source so that it reads as if its author had written only what stands: what does
 * not stand goes, with the white space that belongs to it and with everything that would be empty without it, and of
 * what stands the tags go.
 *
 * @param stands Of each tag that is resolved whether its content stands.
 */
export function cutConditions(
  source: string,
  visits: readonly Visit[],
  stands: ReadonlyMap<MdxNode, boolean>,
): { readonly cuts: readonly Cut[]; readonly gone: ReadonlySet<MdxNode> } {
  const inside = childrenOf(visits);
  const gone = findGone(visits, inside, stands);
  const cuts: Cut[] = [];
  for (const visit of visits) {
    if (visit.parent !== undefined && gone.has(visit.parent.node)) gone.add(visit.node);
    if (gone.has(visit.node)) continue;
    const children = inside.get(visit) ?? [];
    if (children.some(({ node }) => gone.has(node))) cuts.push(...cutGone(source, children, gone));
    if (children.some(({ node }) => gone.has(node) || stands.has(node)))
      cuts.push(...joinLists(source, children, gone, stands, inside));
    if (stands.has(visit.node)) cuts.push(...cutTags(source, visit, children));
  }
  return { cuts, gone };
}

type Children = ReadonlyMap<Visit, readonly Visit[]>;

function childrenOf(visits: readonly Visit[]): Children {
  const inside = new Map<Visit, Visit[]>();
  for (const visit of visits) {
    if (visit.parent === undefined) continue;
    const siblings = inside.get(visit.parent);
    if (siblings === undefined) inside.set(visit.parent, [visit]);
    else siblings.push(visit);
  }
  return inside;
}

/** What does not stand, and what held nothing else. Children come before their parents. */
function findGone(
  visits: readonly Visit[],
  inside: Children,
  stands: ReadonlyMap<MdxNode, boolean>,
): Set<MdxNode> {
  const gone = new Set<MdxNode>();
  for (const visit of visits.toReversed()) {
    const { node } = visit;
    const content = (inside.get(visit) ?? []).filter((child) => hasContent(child.node));
    const isEmptied = content.length > 0 && content.every((child) => gone.has(child.node));
    if (
      stands.get(node) === false ||
      (stands.has(node) && content.length === 0) ||
      (isEmptied && !staysEmpty.has(node.type))
    )
      gone.add(node);
  }
  return gone;
}

/** Siblings that go, each run of them at once, between what stays before and after it. */
function cutGone(source: string, children: readonly Visit[], gone: ReadonlySet<MdxNode>): Cut[] {
  const cuts: Cut[] = [];
  for (let index = 0; index < children.length; index++) {
    if (!isGone(children[index], gone)) continue;
    const before = children[index - 1];
    const first = children[index] as Visit;
    while (isGone(children[index + 1], gone)) index++;
    const last = children[index] as Visit;
    cuts.push(
      blocks.has(first.node.type)
        ? cutBlocks(source, first.start, last.end, before?.end, children[index + 1]?.start)
        : cutPhrase(source, first.start, last.end),
    );
  }
  return cuts;
}

function isGone(visit: Visit | undefined, gone: ReadonlySet<MdxNode>): boolean {
  return visit !== undefined && gone.has(visit.node);
}

/** Of the white space before and after one stays, that with more lines: it parts what is now next to each other. */
function cutBlocks(
  source: string,
  start: number,
  end: number,
  before: number | undefined,
  after: number | undefined,
): Cut {
  if (before === undefined) return { start, end: after ?? end };
  if (after === undefined) return { start: before, end };
  return linesIn(source.slice(before, start)) > linesIn(source.slice(end, after))
    ? { start, end: after }
    : { start: before, end };
}

function linesIn(space: string): number {
  return space.split('\n').length - 1;
}

/** Words in a sentence leave one space where they had one on either side, none before a full stop, and no empty line. */
function cutPhrase(source: string, start: number, end: number): Cut {
  const before = source.slice(0, start);
  const after = source.slice(end);
  const ownLine = /\n[ \t>]*$/.exec(before);
  const onward = /^[ \t]*\n[ \t>]*/.exec(after)?.[0] ?? '';
  if (ownLine !== null && (onward !== '' || after.trim() === ''))
    // At the beginning of its paragraph the line below takes its place.
    return /\n[ \t>]*\n$/.test(`${before.slice(0, ownLine.index)}\n`)
      ? { start, end: end + onward.length }
      : { start: ownLine.index, end };
  const spaces = /[ \t]*$/.exec(before)?.[0].length ?? 0;
  const beginsHere = spaces === start || ownLine !== null;
  if (spaces === 0 && !beginsHere) return { start, end };
  const following = /^[ \t]+/.exec(after)?.[0].length ?? 0;
  if (following > 0) return { start, end: end + following };
  return !beginsHere && (onward !== '' || after === '' || closing.test(after))
    ? { start: start - spaces, end }
    : { start, end };
}

/** The tags round what stands, and what it was indented by. */
function cutTags(source: string, { node, start, end }: Visit, children: readonly Visit[]): Cut[] {
  const [first] = children;
  const last = children.at(-1);
  if (first === undefined || last === undefined) return [{ start, end }];
  const open = { start, end: first.start };
  const close = { start: last.end, end };
  if (node.type !== 'mdxJsxFlowElement') {
    const words = source.slice(open.end, close.start);
    const leading = /^[ \t]+/.exec(words)?.[0].length ?? 0;
    const trailing = /[ \t]+$/.exec(words)?.[0].length ?? 0;
    return [
      /(?:^|\s)$/.test(source.slice(0, start)) ? { start, end: open.end + leading } : open,
      /^(?:\s|$)/.test(source.slice(end)) ? { start: close.start - trailing, end } : close,
    ];
  }
  return [
    parts(source.slice(open.start, open.end), source.slice(0, start)) ? upToLine(source, open) : open,
    parts(source.slice(close.start, close.end), '') && /^[ \t]*\n[ \t>]*\S/.test(source.slice(end))
      ? { start: end - (source.slice(close.start, end).match(/<[^<]*$/)?.[0].length ?? 0), end }
      : close,
    ...outdent(source, start, first.start, last.end),
  ];
}

/** Whether a tag stands on a line of its own right at other text, so that only its line parts the two. */
function parts(tag: string, before: string): boolean {
  return tag.includes('\n') && (before === '' || /\S[ \t]*\n[ \t>]*$/.test(before));
}

function upToLine(source: string, { start }: Cut): Cut {
  return { start, end: source.indexOf('\n', source.indexOf('>', start)) };
}

/** Lines below the first are as far to the left as that one is now. */
function outdent(source: string, tag: number, first: number, last: number): Cut[] {
  const columnOf = (at: number) => at - (source.lastIndexOf('\n', at - 1) + 1);
  const column = columnOf(tag);
  const by = columnOf(first) - column;
  const cuts: Cut[] = [];
  if (by <= 0 || !source.slice(tag, first).includes('\n')) return cuts;
  for (let at = source.indexOf('\n', first); at >= 0 && at < last; at = source.indexOf('\n', at + 1)) {
    const start = at + 1 + column;
    const spaces = /^ */.exec(source.slice(start, start + by))?.[0].length ?? 0;
    if (spaces > 0 && start + spaces <= last) cuts.push({ start, end: start + spaces });
  }
  return cuts;
}

/** Items that a tag parts are one list again, without the empty lines that a tag needs. */
function joinLists(
  source: string,
  children: readonly Visit[],
  gone: ReadonlySet<MdxNode>,
  stands: ReadonlyMap<MdxNode, boolean>,
  inside: Children,
): Cut[] {
  const staying = children.filter(({ node }) => !gone.has(node));
  const edge = (visit: Visit, which: 0 | -1): MdxNode => {
    const next = stands.has(visit.node)
      ? (inside.get(visit) ?? []).filter(({ node }) => !gone.has(node)).at(which)
      : undefined;
    return next === undefined ? visit.node : edge(next, which);
  };
  return staying.flatMap((visit, index) => {
    const before = staying[index - 1];
    if (before === undefined) return [];
    const untouched =
      !stands.has(before.node) &&
      !stands.has(visit.node) &&
      children.indexOf(visit) - children.indexOf(before) === 1;
    const [upper, lower] = [edge(before, -1), edge(visit, 0)];
    if (untouched || !isTightList(upper) || !isTightList(lower)) return [];
    const line = source.lastIndexOf('\n', visit.start);
    return line > before.end ? [{ start: before.end, end: line }] : [];
  });
}

function isTightList(node: MdxNode): boolean {
  return node.type === 'list' && node.spread !== true && node.children.every(({ spread }) => spread !== true);
}
