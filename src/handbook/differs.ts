import { isDeepStrictEqual } from 'node:util';
import { rememberEach } from '../data/remember.ts';
import { canonicalForm } from '../mdx/canonical.ts';
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

/** Whether a working copy is not what was approved: its text says something else, or an approved field does. */
export function differs(frozen: FrozenText, document: Document): boolean {
  const { frontmatter } = frozen.facts;
  return (
    approvedFields.some((field) => !isDeepStrictEqual(frontmatter[field], document[field])) ||
    !saysTheSame(document, frozen)
  );
}

/**
 * Whether a working copy says what a frozen text says: words, links and markers, whatever markup they are set in.
 * Another renderer asks nobody to approve anew what nobody has changed.
 */
export const saysTheSame = rememberEach((document: Document, frozen: FrozenText): boolean => {
  if (document.sha256 === frozen.sha256) return true;
  const { renderer = 1 } = frozen.facts;
  return canonicalForm(document.text, renderer) === canonicalForm(frozen.text, renderer);
});
