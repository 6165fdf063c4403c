import { Temporal } from 'temporal-polyfill';
import { compare } from '../data/compare.ts';
import type { Document, Handbook } from '../schema/handbook.ts';

/** When the text in force of a document is to be looked at again, seen from a day. */
export interface PlannedReview {
  readonly document: Document;
  readonly lastReviewed: string;
  /** The day by which it is to be reviewed. */
  readonly due: string;
  /** From the day it is seen from until then; negative when that has passed. */
  readonly days: number;
  readonly state: ReviewState;
}

export const reviewStates = ['overdue', 'soon', 'later'] as const;
export type ReviewState = (typeof reviewStates)[number];

/**
 * The next review of every document that is in force, the earliest first.
 *
 * @param published What `publish` or `select` made: documents with their releases.
 * @param within How long before its day a review counts as due soon; the handbook's setting unless told.
 */
export function reviewsOf(
  { documents, organization }: Pick<Handbook, 'documents' | 'organization'>,
  date: string,
  within: string = organization.settings.reviewSoon,
): readonly PlannedReview[] {
  const today = Temporal.PlainDate.from(date);
  const soon = today.add(Temporal.Duration.from(within)).toString();
  return documents
    .flatMap((document): PlannedReview[] => {
      if (document.status !== 'in-force' || document.release === undefined) return [];
      const { lastReviewed, nextReview: due } = document.release;
      const days = today.until(Temporal.PlainDate.from(due)).days;
      const state = days < 0 ? 'overdue' : due <= soon ? 'soon' : 'later';
      return [{ document, lastReviewed, due, days, state }];
    })
    .sort((a, b) => compare(a.due, b.due) || compare(a.document.slug, b.document.slug));
}

/** What one owner has to review. */
export interface OwnersReviews {
  /** A role. */
  readonly owner: string;
  readonly reviews: readonly PlannedReview[];
}

/** What is overdue or due soon, by owner: who is latest comes first. */
export function dueByOwner(reviews: readonly PlannedReview[]): readonly OwnersReviews[] {
  return [
    ...Map.groupBy(
      reviews.filter(({ state }) => state !== 'later'),
      ({ document }) => document.owner,
    ),
  ].map(([owner, own]) => ({ owner, reviews: own }));
}
