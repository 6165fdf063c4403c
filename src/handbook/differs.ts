import { isDeepStrictEqual } from 'node:util';
import type { Document, FrozenText } from '../schema/handbook.ts';

/** What is approved beside the text. The rest of the frontmatter is annotations: read live, never approved. */
export const approvedFields = [
  'id',
  'title',
  'type',
  'classification',
  'owner',
  'approver',
  'audience',
  'reviewEvery',
  'summary',
  'offline',
  'forms',
] as const satisfies readonly (keyof Document)[];

/** All that was approved: the text, by its hash, and the fields beside it. */
export type Approved = Pick<Document, 'sha256' | (typeof approvedFields)[number]>;

/** What was approved with a frozen text, without reading its words. */
export function approvedOf({ sha256, facts }: FrozenText): Approved {
  return { ...facts.frontmatter, sha256 };
}

/** Whether what was approved of one document is not what was approved of the other: its text or an approved field. */
export function differs(a: Approved, b: Approved): boolean {
  return a.sha256 !== b.sha256 || approvedFields.some((field) => !isDeepStrictEqual(a[field], b[field]));
}
