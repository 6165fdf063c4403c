import { Temporal } from 'temporal-polyfill';
import type { ReviewState } from '../ledger/reviews.ts';
import type { DocumentStatus, EditionName } from '../schema/handbook.ts';
import type { Classification } from '../schema/words.ts';

/** What the interface says, in one place, so that a second language needs one file more. */

/** What a page says when it could not load something: only who had to sign in can have been signed out. */
export function sayNotLoaded(what: string, edition: EditionName): string {
  return `${what} could not be loaded. ${
    edition === 'public'
      ? 'Your connection may be broken.'
      : 'You may have been signed out, or your connection may be broken.'
  }`;
}

export const editionTitle: Readonly<Record<EditionName, string>> = {
  public: 'Policies and privacy',
  staff: 'Handbook',
  audit: 'Audit edition',
};

/** What the classification of a page means, behind its name. */
export const whoMaySee: Readonly<Record<Classification, string>> = {
  public: ': for everybody',
  internal: ': for people who work here',
  confidential: ': for auditors and the security office',
};

export const classificationTitle: Readonly<Record<Classification, string>> = {
  public: 'Public',
  internal: 'Internal',
  confidential: 'Confidential',
};

export const statusTitle: Readonly<Record<DocumentStatus, string>> = {
  draft: 'Draft, not yet released',
  scheduled: 'Approved, not yet in force',
  'in-force': 'In force',
  superseded: 'Superseded',
  retired: 'Retired',
};

export const reviewStateTitle: Readonly<Record<ReviewState, string>> = {
  overdue: 'Overdue',
  soon: 'Due soon',
  later: 'Later',
};

export const controlStatusTitle = {
  implemented: 'Implemented',
  partial: 'Partly implemented',
  planned: 'Planned',
  'not-started': 'Not started',
} as const;

/** `policy` is printed as "Policy". */
export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `2026-03-01` is printed as "1 March 2026". */
export function dayInWords(day: string): string {
  let words = daysInWords.get(day);
  if (words === undefined) {
    const style = { day: 'numeric', month: 'long', year: 'numeric' } as const;
    words = Temporal.PlainDate.from(day).toLocaleString('en-GB', style);
    daysInWords.set(day, words);
  }
  return words;
}

// The foot of every page prints the same day: asking each time costs half a second in 5,000 pages.
const daysInWords = new Map<string, string>();

/** `P60D` is printed as "60 days", `P1Y` as "1 year". */
export function durationInWords(cadence: string): string {
  const duration = Temporal.Duration.from(cadence);
  return (['years', 'months', 'weeks', 'days'] as const)
    .filter((unit) => duration[unit] > 0)
    .map((unit) => `${duration[unit]} ${duration[unit] === 1 ? unit.slice(0, -1) : unit}`)
    .join(' and ');
}

/** The first day and the last of an interval that ends before `until`: "1 March 2025 to 17 March 2026". */
export function intervalInWords(effective: string, until: string): string {
  const last = lastDay(until);
  return last <= effective ? dayInWords(effective) : `${dayInWords(effective)} to ${dayInWords(last)}`;
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

/** `P1Y` is printed as "every year", `P6M` as "every 6 months". */
export function cadenceInWords(cadence: string): string {
  const duration = Temporal.Duration.from(cadence);
  const parts = (['years', 'months', 'weeks', 'days'] as const)
    .filter((unit) => duration[unit] > 0)
    .map((unit) => (duration[unit] === 1 ? unit.slice(0, -1) : `${duration[unit]} ${unit}`));
  return `every ${parts.join(' and ')}`;
}
