import type { PublicActivity } from './public-activity.ts';
import { listOrNone } from './told.ts';

export type Purpose = PublicActivity['purposes'][number];

/** Purposes that a law treats alike are known by a word in their ids: `send-newsletter` is marketing. */
const kinds = {
  marketing: ['marketing', 'newsletter', 'advertising'],
  fundraising: ['fundraising', 'donations'],
  'health plan': ['plan-sponsor', 'health-plan'],
  underwriting: ['underwriting'],
} as const;
export type PurposeKind = keyof typeof kinds;

/** Whether a purpose is of a kind, by whole words of its id. */
export function isOfKind({ id }: Pick<Purpose, 'id'>, kind: PurposeKind): boolean {
  return kinds[kind].some((word) => `-${id}-`.includes(`-${word}-`));
}

/** The grounds of a purpose, by Art. 6(1) and by Art. 9(2). */
export function groundsOf({ lawfulBasis, art9Condition }: Purpose): readonly string[] {
  return [...listOrNone(lawfulBasis), ...listOrNone(art9Condition)];
}
