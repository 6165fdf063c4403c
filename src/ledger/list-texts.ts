import { question } from '../data/ask.ts';
import { textUrl } from '../schema/address.ts';
import type { Document, FrozenText, FrozenTexts, Handbook, ShownDocument } from '../schema/handbook.ts';
import { findVersion, historyOf } from './life.ts';

export interface PlainText extends Pick<FrozenText, 'language' | 'version' | 'sha256'> {
  /** Slug under which it was released: that stays in the address of its bytes, whatever the document is called today. */
  readonly document: string;
  /** Its bytes, read when they are asked for. */
  readonly read: () => string;
}

type Told = Pick<Handbook, 'histories' | 'texts'>;

/**
 * Every text that has an address of its own: each version that was released, and each draft, unless it still carries the
 * number of a version that was.
 */
export function listTexts(handbook: Told & Pick<Handbook, 'documents'>): readonly PlainText[] {
  return [
    ...handbook.histories.flatMap(({ versions }) =>
      versions.map(({ frozen }) => frozenText(frozen, handbook.texts)),
    ),
    ...handbook.documents.filter((document) => isNewDraft(document, handbook)).map(textOf),
  ];
}

/** The same of translations. */
export function listTranslatedTexts(handbook: Told & Pick<Handbook, 'translations'>): readonly PlainText[] {
  return [
    ...handbook.histories.flatMap(({ versions }) =>
      versions.flatMap(({ translations }) =>
        translations.map((frozen) => frozenText(frozen, handbook.texts)),
      ),
    ),
    ...handbook.translations.filter((translation) => isNewDraft(translation, handbook)).map(textOf),
  ];
}

/** Where the plain text of a version, or of a translation of it, lies. */
export function plainTextUrl(
  handbook: Pick<Handbook, 'histories'>,
  slug: string,
  version: string,
  translation?: string,
): string {
  return textUrl(releasedAs(handbook, slug, version), version, translation);
}

/** The slug under which a version was released; today's for a draft. */
const releasedAs = question(
  'released-as',
  (handbook: Pick<Handbook, 'histories'>, slug: string, version: string): string =>
    findVersion(historyOf(handbook, slug), version)?.frozen.facts.slug ?? slug,
);

/** Whether the text of a document or translation can be had as a file: a draft may have the number of what is in force. */
export function hasText(document: ShownDocument, handbook: Pick<Handbook, 'histories'>): boolean {
  return document.release !== undefined || isNewDraft(document, handbook);
}

function isNewDraft(
  { slug, version, language, release, translation }: ShownDocument,
  handbook: Pick<Handbook, 'histories'>,
): boolean {
  if (release !== undefined) return false;
  const released = findVersion(historyOf(handbook, slug), version);
  return translation === undefined
    ? released === undefined
    : released?.translations.some((one) => one.language === language) !== true;
}

function frozenText({ facts, language, version, sha256 }: FrozenText, texts: FrozenTexts): PlainText {
  return { document: facts.slug, language, version, sha256, read: () => texts.read(sha256) };
}

function textOf({ slug, language, version, text, sha256 }: Document): PlainText {
  return { document: slug, language, version, sha256, read: () => text };
}
