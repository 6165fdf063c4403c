import type { CrosswalkMap } from '../frameworks/map-crosswalk.ts';
import type { Requirement } from '../schema/framework.ts';

/** A heading on one side of the drawing. */
export interface MapNode {
  readonly side: 'from' | 'to';
  readonly requirement: Requirement;
  readonly count: number;
  readonly y: number;
  readonly height: number;
}

export interface MapLine {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly path: string;
  readonly width: number;
  readonly startY: number;
  readonly endY: number;
}

const width = 960;
const edge = 250;
const top = 30;
const gap = 10;
/** Each end of a line has room of its own, high enough for its number: 12 px type. */
const slot = 17;
/** A name needs as much, and what is pressed measures 24 pixels each way (WCAG 2.5.8). */
const least = 24;

/** Where everything stands in the drawing of a crosswalk, in pixels. */
export function layOut({ from, to, lines }: CrosswalkMap): {
  width: number;
  height: number;
  nodes: MapNode[];
  lines: MapLine[];
} {
  const left = stack('from', from, lines);
  const right = stack('to', to, lines);
  const total = Math.max(heightOf(left), heightOf(right));
  const nodes = [...shift(left, total), ...shift(right, total)];
  const most = Math.max(1, ...lines.map(({ count }) => count));
  return {
    width,
    height: top + total + 4,
    nodes,
    lines: lines.map((line) => draw(line, lines, nodes, most)),
  };
}

function stack(
  side: 'from' | 'to',
  requirements: readonly Requirement[],
  lines: CrosswalkMap['lines'],
): MapNode[] {
  let y = top;
  return requirements.map((requirement) => {
    const own = lines.filter((line) => line[side] === requirement.id);
    const height = Math.max(least, own.length * slot);
    const node = { side, requirement, count: own.reduce((sum, { count }) => sum + count, 0), y, height };
    y += height + gap;
    return node;
  });
}

function heightOf(nodes: readonly MapNode[]): number {
  const last = nodes.at(-1);
  return last === undefined ? 0 : last.y + last.height - top;
}

/** The shorter side stands at the middle of the longer one. */
function shift(nodes: readonly MapNode[], total: number): MapNode[] {
  const by = Math.round((total - heightOf(nodes)) / 2);
  return nodes.map((node) => ({ ...node, y: node.y + by }));
}

function draw(
  line: CrosswalkMap['lines'][number],
  lines: CrosswalkMap['lines'],
  nodes: readonly MapNode[],
  most: number,
): MapLine {
  const startY = endOf(line, 'from', lines, nodes);
  const endY = endOf(line, 'to', lines, nodes);
  const middle = width / 2;
  return {
    ...line,
    path: `M${edge} ${startY}C${middle} ${startY} ${middle} ${endY} ${width - edge} ${endY}`,
    width: Math.round((1.5 + ((slot - 5) * line.count) / most) * 10) / 10,
    startY,
    endY,
  };
}

/** Ends stand in the order of what they lead to, so that lines of one heading do not cross. */
function endOf(
  line: CrosswalkMap['lines'][number],
  side: 'from' | 'to',
  lines: CrosswalkMap['lines'],
  nodes: readonly MapNode[],
): number {
  const other = side === 'from' ? 'to' : 'from';
  const position = (id: string) =>
    nodes.findIndex((node) => node.side === other && node.requirement.id === id);
  const own = lines
    .filter((one) => one[side] === line[side])
    .sort((a, b) => position(a[other]) - position(b[other]));
  const node = nodes.find((one) => one.side === side && one.requirement.id === line[side]);
  if (node === undefined) return top;
  const room = node.height / own.length;
  return Math.round(node.y + room * (own.indexOf(line) + 0.5));
}
