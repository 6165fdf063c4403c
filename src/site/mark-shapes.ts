import type { ReviewState } from '../ledger/reviews.ts';

/** The outline of a mark round (0, 0): a triangle, a diamond, a ring. Told apart without colour. */
export const markShapes: Readonly<Record<ReviewState, string>> = {
  overdue: 'M0-5L5 4H-5Z',
  soon: 'M0-5.5L5.5 0L0 5.5L-5.5 0Z',
  later: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z',
};
