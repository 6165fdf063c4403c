import { Temporal } from 'temporal-polyfill';
import type { PlannedReview } from '../ledger/reviews.ts';

/** Where everything stands in the picture of the review year, in pixels. */
export interface ReviewYear {
  readonly width: number;
  readonly height: number;
  /** Where the marks stand, lowest first. */
  readonly axis: number;
  /** Today's line. */
  readonly today: number;
  /** Where "due soon" ends. */
  readonly soon: number;
  /** The first day of each month; without a name where there is no room for one. */
  readonly months: readonly { readonly x: number; readonly name: string; readonly year: string }[];
  readonly marks: readonly { readonly x: number; readonly y: number; readonly review: PlannedReview }[];
  /** Reviews that come after the picture ends. */
  readonly beyond: readonly PlannedReview[];
}

const monthsShown = 13;
/** As wide is the name of a month. */
const roomOfName = 24;
/** A mark and the room around it. */
const cell = 12;
/** No stack grows higher: in a large handbook marks of one day overlap instead, like coins. */
const highest = 264;
/** A review that is later than this stands at the edge: how late it is, the list says. */
const latestShown = 90;

/**
 * One mark for each document, on the day by which it is to be reviewed: what is overdue stands left of today's line.
 *
 * @param width 960 for a wide page, 360 for a telephone.
 */
export function layOutYear(
  reviews: readonly PlannedReview[],
  date: string,
  within: string,
  width: number,
): ReviewYear {
  const today = Temporal.PlainDate.from(date);
  const end = today.add({ months: monthsShown });
  const span = today.until(end, { largestUnit: 'days' }).days;
  const line = Math.round(width * 0.13);
  const xOf = (days: number) =>
    days < 0
      ? line - cell / 2 - (Math.min(-days, latestShown) / latestShown) * (line - cell)
      : line + cell / 2 + (days / span) * (width - line - cell);
  const shown = reviews.filter(({ days }) => days <= span);
  const columns = Map.groupBy(shown, ({ days }) =>
    days < 0 ? Math.ceil((line - xOf(days)) / cell) * -1 : Math.floor((xOf(days) - line) / cell),
  );
  const most = Math.max(1, ...[...columns.values()].map(({ length }) => length));
  const step = Math.min(cell, highest / most);
  const head = 22;
  const axis = Math.round(head + cell + (most - 1) * step);
  return {
    width,
    height: axis + 40,
    axis,
    today: line,
    soon: round(xOf(today.until(today.add(Temporal.Duration.from(within)), { largestUnit: 'days' }).days)),
    months: nameMonths(today, width < 600 ? 2 : 1).map(({ first, ...names }) => {
      const x = round(xOf(today.until(first, { largestUnit: 'days' }).days));
      return { x, ...(x + roomOfName > width ? { name: '', year: '' } : names) };
    }),
    marks: [...columns].flatMap(([column, own]) =>
      own.map((review, index) => ({
        x: round(line + (column + 0.5) * cell),
        y: round(axis - cell / 2 - index * step),
        review,
      })),
    ),
    beyond: reviews.filter(({ days }) => days > span),
  };
}

/** The first days of the months to come, every so many of them with its name; the year stands where it changes. */
function nameMonths(today: Temporal.PlainDate, every: number) {
  let year = 0;
  return Array.from({ length: monthsShown }, (_, index) => {
    const first = today.add({ months: index + 1 }).with({ day: 1 });
    if (index % every !== 0) return { first, name: '', year: '' };
    const changed = first.year !== year;
    year = first.year;
    return {
      first,
      name: first.toLocaleString('en-GB', { month: 'short' }),
      year: changed ? String(year) : '',
    };
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
