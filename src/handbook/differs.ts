import { isDeepStrictEqual } from 'node:util';
import { remember } from '../data/remember.ts';
import { canonicalForm } from '../mdx/canonical.ts';
import type { Document, FrozenText, FrozenTexts } from '../schema/handbook.ts';
import { compareDisclosed } from './compare-disclosed.ts';

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
  'notice',
] as const satisfies readonly (keyof Document)[];

/** Whether a working copy is not what was approved: its text says something else, or an approved field does. */
export function differs(frozen: FrozenText, document: Document, texts: FrozenTexts): boolean {
  const { frontmatter } = frozen.facts;
  return (
    approvedFields.some(
      (field) => !isDeepStrictEqual(compose(frontmatter[field]), compose(document[field])),
    ) ||
    !tellsTheSame(frozen, document) ||
    !saysTheSame(frozen, document, texts)
  );
}

/**
 * Whether a notice tells of the same facts of activities as the one that was frozen, printed or not, in the languages in
 * which it is read.
 */
export function tellsTheSame(
  { facts }: FrozenText,
  { disclosed, readIn }: Pick<Document, 'disclosed' | 'readIn'>,
): boolean {
  if (facts.disclosed === undefined || disclosed === undefined) return facts.disclosed === disclosed;
  return compareDisclosed(facts.disclosed, disclosed, readIn).length === 0;
}

/** Frozen as it was typed, a letter and its mark may be two characters; read today, they are one. */
function compose(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  return Array.isArray(value) ? value.map(compose) : value;
}

/**
 * Whether a working copy says what a frozen text says: words, links and markers, whatever markup they are set in.
 * Another renderer asks nobody to approve anew what nobody has changed. Where the bytes are the same, nothing is read.
 */
export function saysTheSame({ sha256, facts }: FrozenText, document: Document, texts: FrozenTexts): boolean {
  if (document.sha256 === sha256) return true;
  const { renderer = 1 } = facts;
  const known = judged(document);
  const key = `${renderer} ${sha256}`;
  const same =
    known.get(key) ?? canonicalForm(document.text, renderer) === canonicalForm(texts.today(sha256), renderer);
  known.set(key, same);
  return same;
}

/** Several rules and commands ask it of the same pair, and after an upgrade of every text. */
const judged = remember((_document: Document) => new Map<string, boolean>());
