import { isDeepStrictEqual } from 'node:util';
import type { Document } from '../schema/handbook.ts';

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

/** Whether what was approved of one document is not what was approved of the other: its text or an approved field. */
export function differs(a: Document, b: Document): boolean {
  return a.sha256 !== b.sha256 || approvedFields.some((field) => !isDeepStrictEqual(a[field], b[field]));
}
