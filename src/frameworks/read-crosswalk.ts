import { question } from '../data/ask.ts';
import { sortBy } from '../data/compare.ts';
import type { Crosswalk, Edge, Relation } from '../schema/crosswalk.ts';
import type { Framework, Requirement } from '../schema/framework.ts';
import type { Handbook } from '../schema/handbook.ts';
import { counts } from './coverage.ts';
import { partOf } from './part-of.ts';
import { invert } from './relation.ts';

/** A crosswalk, read from one of its two sides. */
export interface CrosswalkView {
  readonly crosswalk: Crosswalk;
  readonly from: Framework;
  readonly to: Framework;
  readonly rows: readonly CrosswalkRow[];
  /** The rows in portions that fit on a page, in the order of the framework. */
  readonly pages: readonly CrosswalkPage[];
  readonly without: readonly Without[];
}

/** One edge in the direction in which it is read. */
export interface CrosswalkRow extends Pick<Edge, 'source' | 'confidence' | 'primary' | 'note'> {
  readonly from: Requirement;
  readonly relation: Relation;
  readonly to: Requirement;
}

/** A portion of a crosswalk that fits on a page. */
export interface CrosswalkPage {
  readonly first: Requirement;
  readonly last: Requirement;
  readonly parts: readonly CrosswalkPart[];
  /** Number of rows. */
  readonly size: number;
}

/** Rows that begin below one heading. */
export interface CrosswalkPart {
  readonly heading: Requirement;
  readonly entries: readonly CrosswalkEntry[];
}

/** A requirement with the rows that begin there, the primary ones first. */
export interface CrosswalkEntry {
  readonly from: Requirement;
  readonly rows: readonly CrosswalkRow[];
}

/** A requirement that has no counterpart, with all that stands below it. */
export interface Without {
  readonly requirement: Requirement;
  /** How many requirements that are, the headings not counted. */
  readonly count: number;
  /** Key of the source that says so; else the map has merely no row for it. */
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}

/** Rows that a page can hold: with 100 of them the longest has about 40 KB. */
const most = 100;

/** Every crosswalk from both of its sides, sorted. */
export const crosswalkViews = question('crosswalks', (handbook: Handbook): readonly CrosswalkView[] => {
  const views = handbook.crosswalks.flatMap((crosswalk) => {
    const from = handbook.frameworks.find(({ id }) => id === crosswalk.from);
    const to = handbook.frameworks.find(({ id }) => id === crosswalk.to);
    return from === undefined || to === undefined
      ? []
      : [read(crosswalk, from, to, false), read(crosswalk, to, from, true)];
  });
  return sortBy(views, nameOf);
});

function nameOf({ from, to }: CrosswalkView): string {
  return `${from.id} ${to.id}`;
}

function read(crosswalk: Crosswalk, from: Framework, to: Framework, turned: boolean): CrosswalkView {
  const positions = new Map(to.requirements.map(({ id }, index) => [id, index]));
  const theirs = new Map(to.requirements.map((requirement) => [requirement.id, requirement]));
  const ours = new Map(from.requirements.map((requirement) => [requirement.id, requirement]));
  const rows = crosswalk.edges
    .flatMap((edge): CrosswalkRow[] => {
      const start = ours.get(turned ? edge.to : edge.from);
      const end = theirs.get(turned ? edge.from : edge.to);
      if (start === undefined || end === undefined) return [];
      const { source, confidence, primary, note } = edge;
      const relation = turned ? invert(edge.relation) : edge.relation;
      return [{ from: start, relation, to: end, source, confidence, primary, note }];
    })
    .sort(
      (a, b) =>
        Number(b.primary) - Number(a.primary) ||
        rank[a.confidence] - rank[b.confidence] ||
        (positions.get(a.to.id) ?? 0) - (positions.get(b.to.id) ?? 0),
    );
  const byStart = Map.groupBy(rows, (row) => row.from.id);
  const tree = Map.groupBy(from.requirements, ({ parent }) => parent ?? '');
  const said = new Map(
    crosswalk.unrelated.flatMap((one) => {
      const id = turned ? one.to : one.from;
      return id === undefined ? [] : [[id, one] as const];
    }),
  );
  return {
    crosswalk,
    from,
    to,
    rows,
    pages: paginate(from, byStart),
    without: (tree.get('') ?? []).flatMap((root) => findWithout(root, tree, byStart, said)),
  };
}

const rank = { high: 0, medium: 1, low: 2 } as const;

type Tree = ReadonlyMap<string, readonly Requirement[]>;
type ByStart = ReadonlyMap<string, readonly CrosswalkRow[]>;

/** The rows by requirement and heading, in portions that fit on a page; a heading is divided only where it must be. */
function paginate(framework: Framework, byStart: ByStart): CrosswalkPage[] {
  const part = partOf(framework, [...byStart.keys()]);
  const headings = new Map(framework.requirements.map((requirement) => [requirement.id, requirement]));
  const entries = framework.requirements.flatMap((from) => {
    const rows = byStart.get(from.id);
    return rows === undefined ? [] : [{ from, rows }];
  });
  const parts = [...Map.groupBy(entries, ({ from }) => part(from.id))].flatMap(([id, members]) => {
    const heading = headings.get(id);
    return heading === undefined ? [] : divide({ heading, entries: members });
  });
  const pages: CrosswalkPart[][] = [];
  for (const next of parts) {
    const last = pages.at(-1);
    if (last !== undefined && sizeOf([...last, next]) <= most) last.push(next);
    else pages.push([next]);
  }
  return pages.flatMap((members) => {
    const first = members[0]?.entries[0]?.from;
    const last = members.at(-1)?.entries.at(-1)?.from;
    return first === undefined || last === undefined
      ? []
      : [{ first, last, parts: members, size: sizeOf(members) }];
  });
}

/** A part that is too long, in portions of about the same size. */
function divide({ heading, entries }: CrosswalkPart): CrosswalkPart[] {
  const size = sizeOf([{ heading, entries }]);
  const portion = size / Math.ceil(size / most);
  const portions: CrosswalkEntry[][] = [[]];
  let before = 0;
  for (const entry of entries) {
    if (before + entry.rows.length / 2 > portion * portions.length) portions.push([]);
    portions.at(-1)?.push(entry);
    before += entry.rows.length;
  }
  return portions.map((members) => ({ heading, entries: members }));
}

function sizeOf(parts: readonly CrosswalkPart[]): number {
  return parts.reduce(
    (sum, { entries }) => sum + entries.reduce((rows, entry) => rows + entry.rows.length, 0),
    0,
  );
}

/** A requirement and all below it. */
function* below(requirement: Requirement, tree: Tree): Iterable<Requirement> {
  yield requirement;
  for (const child of tree.get(requirement.id) ?? []) yield* below(child, tree);
}

/** The highest requirements below which no row begins; what has a row covers its own parts. */
function findWithout(
  requirement: Requirement,
  tree: Tree,
  byStart: ByStart,
  said: ReadonlyMap<string, Crosswalk['unrelated'][number]>,
): Without[] {
  if (byStart.has(requirement.id)) return [];
  const members = [...below(requirement, tree)];
  const count = members.filter(counts).length;
  const by = said.get(requirement.id);
  if (by !== undefined) return [{ requirement, count, source: by.source, note: by.note }];
  if (!members.some(({ id }) => byStart.has(id) || said.has(id)))
    return count === 0 ? [] : [{ requirement, count }];
  return (tree.get(requirement.id) ?? []).flatMap((child) => findWithout(child, tree, byStart, said));
}
