import type { Framework, Requirement } from '../schema/framework.ts';
import { partOf } from './part-of.ts';
import type { CrosswalkView } from './read-crosswalk.ts';

/** A crosswalk in the large: headings on both sides and how many rows lead from one to the other. */
export interface CrosswalkMap {
  /** `requirement` where there are so few rows that each can be drawn by itself. */
  readonly level: 'requirement' | 'heading';
  readonly from: readonly Requirement[];
  readonly to: readonly Requirement[];
  readonly lines: readonly { readonly from: string; readonly to: string; readonly count: number }[];
}

/** More lines than this are not told apart. */
const few = 40;

/** What a drawn map of a crosswalk shows. */
export function mapCrosswalk({ rows, from, to }: CrosswalkView): CrosswalkMap {
  const level = rows.length <= few ? 'requirement' : 'heading';
  const ids = (side: 'from' | 'to') => [...new Set(rows.map((row) => row[side].id))];
  const left = level === 'requirement' ? itself : partOf(from, ids('from'));
  const right = level === 'requirement' ? itself : partOf(to, ids('to'));
  const grouped = Map.groupBy(rows, (row) => `${left(row.from.id)} ${right(row.to.id)}`);
  const lines = [...grouped].map(([key, members]) => {
    const [start = '', end = ''] = key.split(' ');
    return { from: start, to: end, count: members.length };
  });
  const among = ({ requirements }: Framework, wanted: ReadonlySet<string>) =>
    requirements.filter(({ id }) => wanted.has(id));
  return {
    level,
    from: among(from, new Set(lines.map((line) => line.from))),
    to: among(to, new Set(lines.map((line) => line.to))),
    lines,
  };
}

function itself(id: string): string {
  return id;
}
