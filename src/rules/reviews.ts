import { placeOf } from '../handbook/places.ts';
import { publish } from '../handbook/publish.ts';
import { daysInWords } from '../ledger/days-in-words.ts';
import { reviewsOf } from '../ledger/reviews.ts';
import { quote } from '../source/phrase.ts';
import type { Advice } from './rule.ts';

/** Only time makes a review due: it is said everywhere and stops nothing, so that an urgent correction gets out. */
export const reviewsDue: Advice = (handbook, today) => {
  if (handbook.ledger.length === 0) return [];
  const copies = new Map(handbook.documents.map(({ slug, file }) => [slug, file]));
  return reviewsOf(publish(handbook, today, { drafts: false }), today).flatMap(
    ({ document, due, days, state }) => {
      if (state === 'later') return [];
      const file = copies.get(document.slug);
      return [
        {
          ...(file === undefined
            ? { file: document.file, line: 1, column: 1 }
            : placeOf(handbook, file, 'reviewEvery')),
          severity: 'due' as const,
          rule: state === 'overdue' ? 'review-overdue' : 'review-due',
          message:
            state === 'overdue'
              ? `The review of ${quote(document.title)} was due on ${due}: ${daysInWords(days)}. Its owner is ${document.owner}.`
              : `The review of ${quote(document.title)} is due on ${due}: ${daysInWords(days)}. Its owner is ${document.owner}.`,
          hint: `Read it, then record what came of it: npx clausebook review ${document.slug} --outcome confirmed`,
        },
      ];
    },
  );
};
