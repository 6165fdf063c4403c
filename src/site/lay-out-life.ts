import { Temporal } from 'temporal-polyfill';
import type { DocumentStatus, History, ReviewTold } from '../schema/handbook.ts';

/** One version in the drawing. Places are percentages of the width, so that letters keep their size on a phone. */
export interface LifeRow {
  readonly version: string;
  readonly status: DocumentStatus;
  /** From its first day in force to its last; to the edge where no last is known. */
  readonly bar: Span;
  /** Out of force for a while, from here to the next version or the edge. */
  readonly suspended?: Span | undefined;
  /** Where it was retired for good. */
  readonly retired?: string | undefined;
  readonly label: Label;
  readonly reviews: readonly { readonly x: string; readonly outcome: ReviewTold['outcome'] }[];
}

interface Label {
  readonly x: string;
  readonly dx: number;
  readonly anchor: 'start' | 'end';
  /** Whether it stands in the bar. */
  readonly inside: boolean;
}

interface Span {
  readonly x: string;
  readonly width: string;
}

export interface LifeLine {
  /** The newest first, as in the list beside the drawing. */
  readonly rows: readonly LifeRow[];
  readonly ticks: readonly { readonly x: string; readonly words: string }[];
  /** What the width stands for: the reader's script draws the line of the day. */
  readonly axis: Axis;
}

interface Axis {
  /** First day. */
  readonly from: string;
  readonly days: number;
}

/**
 * Where everything stands in the drawing of a document's life.
 *
 * @param until A day to which the axis goes at least, such as the end of the quarter. Nothing else depends on it: the
 * drawing need not be made anew each day.
 */
export function layOutLife(history: History, until: string): LifeLine {
  const { versions, reviews } = history;
  const retirements = history.retirements;
  const days = [
    ...versions.flatMap(({ release }) => [release.effective, release.until ?? []].flat()),
    ...retirements.map(({ from }) => from),
    until,
  ].sort();
  const [from = until] = days;
  const first = dayNumber(from);
  const last = dayNumber(days.at(-1) ?? until);
  // Beyond the last day as much room as a word needs: what is in force goes on.
  const range = { first, length: Math.round(Math.max(30, last - first) * 1.12) };
  const at = (day: number) => ((day - range.first) / range.length) * 100;
  const rows = versions.map(({ frozen, release, status }, index): LifeRow => {
    const start = dayNumber(release.effective);
    const retirement = retirements.find(({ from }) => from === release.until);
    const next = versions[index + 1]?.release.effective;
    const gapEnd = next === undefined ? first + range.length : dayNumber(next);
    // Where the reader may not see what followed, it is drawn up to what they see next.
    const ended = status === 'superseded' ? gapEnd : first + range.length;
    const end = release.until === undefined ? ended : dayNumber(release.until);
    const used = retirement?.suspended === true ? gapEnd : end;
    return {
      version: frozen.version,
      status,
      bar: span(at(start), at(end)),
      suspended: retirement?.suspended === true ? span(at(end), at(gapEnd)) : undefined,
      retired: retirement?.suspended === false ? percent(at(end)) : undefined,
      label: placeLabel(at(start), at(used)),
      reviews: reviews
        .filter(({ version }) => version === frozen.version)
        .map(({ on, outcome }) => ({ x: percent(at(dayNumber(on))), outcome })),
    };
  });
  return { rows: rows.toReversed(), ticks: listTicks(range, at), axis: { from, days: range.length } };
}

/** Room for "10.12.3" in 12 px letters, on a phone whose drawing is 290 px wide. */
const room = 20;

/** Left of the bar, where the past is empty; else right of it, else in it. */
function placeLabel(start: number, end: number): Label {
  if (start >= room) return { x: percent(start), dx: -7, anchor: 'end', inside: false };
  if (end <= 100 - room) return { x: percent(end), dx: 7, anchor: 'start', inside: false };
  return { x: percent(start), dx: 7, anchor: 'start', inside: true };
}

function span(start: number, end: number): Span {
  // A version that was replaced on its first day was there, too.
  return { x: percent(start), width: percent(Math.max(0.6, end - start)) };
}

/** Months between the marks of the axis, and how they are named: as many as a phone has room for. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120];
const most = 5;

function listTicks(
  { first, length }: { first: number; length: number },
  at: (day: number) => number,
): LifeLine['ticks'] {
  const start = Temporal.PlainDate.from(epoch).add({ days: first });
  const months = length / 30.44;
  const step = steps.find((step) => months / step <= most) ?? 240;
  const ticks: { x: string; words: string }[] = [];
  let month = firstMark(start, step);
  for (;;) {
    const x = at(dayNumber(month.toString()));
    // The last name would reach over the edge.
    if (x > 90) return ticks;
    // And the first over the other one, where the axis begins just before it.
    if (x >= 4) ticks.push({ x: percent(x), words: nameMark(month, step) });
    month = month.add({ months: step });
  }
}

/** The first day of a month, or year, on or after a day, that is a whole number of steps into its year. */
function firstMark(day: Temporal.PlainDate, step: number): Temporal.PlainDate {
  let mark = day.day === 1 ? day : day.with({ day: 1 }).add({ months: 1 });
  while ((mark.year * 12 + mark.month - 1) % step !== 0) mark = mark.add({ months: 1 });
  return mark;
}

function nameMark(mark: Temporal.PlainDate, step: number): string {
  return step >= 12 ? String(mark.year) : mark.toLocaleString('en-GB', { month: 'short', year: 'numeric' });
}

const epoch = '1970-01-01';

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
