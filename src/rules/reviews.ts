import { rememberEach } from '../data/remember.ts';
import { placeOf } from '../handbook/places.ts';
import { daysInWords } from '../ledger/days-in-words.ts';
import { reviewCommand } from '../ledger/release-command.ts';
import { type PlannedReview, reviewsOf } from '../ledger/reviews.ts';
import type { Handbook } from '../schema/handbook.ts';
import { quote } from '../source/phrase.ts';
import { publishedOn } from './published-on.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';

const planned = rememberEach((handbook: Handbook, today: string) =>
  handbook.ledger.length === 0 ? [] : reviewsOf(publishedOn(handbook, today), today),
);

function findReviews(
  handbook: Handbook,
  today: string,
  wanted: PlannedReview['state'],
  verb: 'is' | 'was',
): readonly Found[] {
  const copies = new Map(handbook.documents.map(({ slug, file }) => [slug, file]));
  return planned(handbook, today)
    .filter(({ state }) => state === wanted)
    .map(({ document, due, days }) => {
      const file = copies.get(document.slug);
      return {
        ...(file === undefined
          ? { file: document.file, line: 1, column: 1 }
          : placeOf(handbook, file, 'reviewEvery')),
        message: `The review of ${quote(document.title)} ${verb} due on ${due}: ${daysInWords(days)}. Its owner is ${document.owner}.`,
        hint: `Read it, then record what came of it: ${reviewCommand(handbook, document, today)}`,
      };
    });
}

/** Only time makes a review due: it is said everywhere and stops nothing, so that an urgent correction gets out. */
const overdueReviews = defineHandbookRule({
  slug: 'review-overdue',
  severity: 'due',
  means:
    'The text in force was to be looked at again by a day that has passed. It stays in force, and nothing is blocked.',
  mend: 'Read it. If it is right, record that with `npx clausebook review SLUG --outcome confirmed`; if not, change it and release it.',
  example: {
    where: 'command',
    wrong: 'npx clausebook check, more than a year after somebody last read it',
    right: 'npx clausebook review access-control --outcome confirmed',
  },
  check: (handbook, today) => findReviews(handbook, today, 'overdue', 'was'),
});

const dueReviews = defineHandbookRule({
  slug: 'review-due',
  severity: 'due',
  means:
    'The text in force is to be looked at again soon: within the time that `settings.reviewSoon` of the organization names.',
  mend: 'Read it. If it is right, record that with `npx clausebook review SLUG --outcome confirmed`; if not, change it and release it.',
  example: {
    where: 'command',
    wrong: 'npx clausebook check, eleven months after somebody last read it',
    right: 'npx clausebook review access-control --outcome confirmed',
  },
  check: (handbook, today) => findReviews(handbook, today, 'soon', 'is'),
});

export const reviewRules: readonly HandbookRule[] = [overdueReviews, dueReviews];
