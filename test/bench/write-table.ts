import type { Measured } from './measure.ts';

/** A measured line of the table. */
export interface Result {
  readonly name: string;
  readonly what: string;
  readonly measured: Measured;
  readonly documents: number;
  /** How many pages were made. */
  readonly pages?: number;
  /** The line that it's held against, where that was measured, too. */
  readonly base?: string;
  readonly perDocument?: true;
  readonly target: string;
}

const columns = [
  'row',
  'what',
  'wall, s',
  'CPU, s',
  'search beside it, s',
  'peak, MiB',
  'pages',
  'times the floor, by the page',
  'ratio: wall, CPU, CPU with search',
  'target',
];

export function writeTableHead(): string {
  return `${tableRow(columns)}\n${tableRow(columns.map(() => '---'))}`;
}

/** @param others What was measured before. */
export function writeRow(result: Result, others: ReadonlyMap<string, Result>): string {
  const { name, what, measured, pages, target } = result;
  return tableRow([
    `\`${name}\``,
    what,
    measured.wall.toFixed(2),
    measured.cpu.toFixed(2),
    measured.search ? measured.search.toFixed(2) : '',
    measured.megabytes.toFixed(0),
    pages?.toLocaleString('en') ?? '',
    timesTheFloor(result, others.get('floor')),
    compare(result, result.base === undefined ? undefined : others.get(result.base)),
    target,
  ]);
}

/** What a page takes, as a multiple of the least that it could. */
function timesTheFloor({ name, measured, pages }: Result, floor: Result | undefined): string {
  if (floor?.pages === undefined || pages === undefined || name === floor.name) return '';
  return (measured.cpu / pages / (floor.measured.cpu / floor.pages)).toFixed(1);
}

function compare(result: Result, base: Result | undefined): string {
  if (base === undefined) return '';
  const scale = result.perDocument ? base.documents / result.documents : 1;
  const [one, other] = [result.measured, base.measured];
  const ratios = [
    one.wall / other.wall,
    one.cpu / other.cpu,
    (one.cpu + (one.search ?? 0)) / (other.cpu + (other.search ?? 0)),
  ].map((ratio) => (ratio * scale).toFixed(2));
  return `${ratios.join(', ')} of \`${base.name}\`${result.perDocument ? ', by the document' : ''}`;
}

/** A row of a table in Markdown. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
