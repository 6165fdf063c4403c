import { Temporal } from 'temporal-polyfill';
import { dayIn } from '../languages/days.ts';
import { english } from '../languages/english.ts';
import type { Words } from '../languages/words.ts';
import type { ReviewState } from '../ledger/reviews.ts';
import type { EditionName } from '../schema/handbook.ts';

/** What pages say that are in English alone. What the frame and the page of a document say stands in `languages`. */

/** What a page says when it could not load something: only who had to sign in can have been signed out. */
export function sayNotLoaded(what: string, edition: EditionName): string {
  return `${what} could not be loaded. ${
    edition === 'public'
      ? 'Your connection may be broken.'
      : 'You may have been signed out, or your connection may be broken.'
  }`;
}

export const { classifications: classificationTitle, statuses: statusTitle } = english;

export const reviewStateTitle: Readonly<Record<ReviewState, string>> = {
  overdue: 'Overdue',
  soon: 'Due soon',
  later: 'Later',
};

/** January to December, as the head of a column says them. */
export const monthsInWords: readonly string[] = Array.from({ length: 12 }, (_, index) =>
  new Date(Date.UTC(2026, index, 1)).toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' }),
);

/** `policy` is printed as "Policy". */
export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `2026-03-01` is printed as "1 March 2026". */
export function dayInWords(day: string, words: Words = english): string {
  return dayIn(day, words);
}

/** The first day and the last of an interval that ends before `until`: "1 March 2025 to 17 March 2026". */
export function intervalInWords(effective: string, until: string, words: Words = english): string {
  const last = lastDay(until);
  const [from, to] = [dayIn(effective, words), dayIn(last, words)];
  return last <= effective ? from : words.to(from, to);
}

/** The last day in force, where the first one that is not is recorded. */
export function lastDay(until: string): string {
  return Temporal.PlainDate.from(until).subtract({ days: 1 }).toString();
}

/** How many days before a day it counts as soon, for a script that knows which day it is read on. */
export function daysOfNotice(day: string, cadence: string): number {
  const end = Temporal.PlainDate.from(day);
  return end.since(end.subtract(Temporal.Duration.from(cadence))).days;
}

/** `P1Y` is printed as "Every year", `P6M` as "Every 6 months". */
export function cadenceInWords(cadence: string, words: Words = english): string {
  const duration = Temporal.Duration.from(cadence);
  return words.every(
    (['year', 'month', 'week', 'day'] as const)
      .map((unit) => ({ unit, amount: duration[`${unit}s`] }))
      .filter(({ amount }) => amount > 0),
  );
}
