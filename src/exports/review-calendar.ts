import { compare } from '../data/compare.ts';
import { type PlannedReview, reviewsOf } from '../ledger/reviews.ts';
import { documentUrl, reviewCalendarName } from '../schema/address.ts';
import type { Edition, History } from '../schema/handbook.ts';
import { type CalendarDay, writeCalendar } from './calendar.ts';

export interface ReviewCalendar {
  /** Of the file, without `.ics`. */
  readonly name: string;
  /** A role; missing in the calendar of all. */
  readonly owner?: string | undefined;
  readonly reviews: readonly PlannedReview[];
}

/**
 * The calendar of all reviews, and one for each role that owns a document in force. Whoever has subscribed to that of a
 * role goes on getting it when the role is called otherwise.
 */
export function reviewCalendars({ handbook, date }: Edition): readonly ReviewCalendar[] {
  const reviews = reviewsOf(handbook, date);
  const owners = [...Map.groupBy(reviews, ({ document }) => document.owner)];
  return [
    { name: reviewCalendarName(), reviews },
    ...owners
      .flatMap(([owner, own]) => {
        const { formerly = [] } = handbook.roles.find(({ id }) => id === owner) ?? {};
        return [owner, ...formerly].map((name) => ({
          name: reviewCalendarName(name),
          owner,
          reviews: own,
        }));
      })
      .sort((a, b) => compare(a.name, b.name)),
  ];
}

/** The text of a calendar: an all-day event for each document in force, on the day by which it is to be reviewed. */
export function writeReviewCalendar({ owner, reviews }: ReviewCalendar, { handbook, name }: Edition): string {
  const { organization, roles, histories } = handbook;
  const site = organization.sites[name];
  const titleOf = (role: string) => roles.find(({ id }) => id === role)?.title ?? role;
  const lives = new Map(histories.map((history) => [history.document, history]));
  const whose = owner === undefined ? 'Reviews' : `Reviews, ${titleOf(owner)}`;
  return writeCalendar(
    `${organization.name}: ${whose}`,
    reviews.map(({ document, due, lastReviewed }): CalendarDay => {
      const { slug, id, title, version } = document;
      return {
        uid: `${lives.get(slug)?.versions[0]?.frozen.facts.slug ?? slug}@${site === undefined ? 'reviews.invalid' : new URL(site).host}`,
        ...revisionOf(lives.get(slug), lastReviewed),
        on: due,
        summary: `Review ${id}: ${title}`,
        description: `Version ${version}, last looked at on ${lastReviewed}. Owner: ${titleOf(document.owner)}.\nWhen it is read: npx clausebook review ${slug} --outcome confirmed`,
        url: site === undefined ? undefined : new URL(documentUrl(slug).slice(1), site).href,
      };
    }),
  );
}

/**
 * What has happened to a document so far, as far as the reader may know: every event raises the number. A correction
 * counts twice, because the event that it takes back no longer counts.
 */
function revisionOf(
  history: History | undefined,
  lastReviewed: string,
): Pick<CalendarDay, 'sequence' | 'stamp'> {
  const { versions = [], reviews = [], retirements = [], corrections = [] } = history ?? {};
  const days = [
    lastReviewed,
    ...versions.map(({ release }) => release.approval.on),
    ...reviews.map(({ on }) => on),
    ...corrections.map(({ on }) => on),
  ].sort();
  return {
    sequence: versions.length + reviews.length + retirements.length + 2 * corrections.length,
    stamp: days.at(-1) ?? lastReviewed,
  };
}
