import type { Document, FrozenText, Handbook } from '../schema/handbook.ts';
import { findVersion, historyOf } from './life.ts';

export type PlainText = Pick<FrozenText, 'document' | 'language' | 'version' | 'text'>;

/**
 * Every text that has an address of its own: each version that was released, and each draft, unless it still carries the
 * number of a version that was.
 */
export function listTexts(handbook: Pick<Handbook, 'documents' | 'histories'>): readonly PlainText[] {
  return [
    ...handbook.histories.flatMap(({ versions }) => versions.map(({ frozen }) => frozen)),
    ...handbook.documents.filter((document) => isNewDraft(document, handbook)).map(textOf),
  ];
}

/** The same of translations. */
export function listTranslatedTexts(
  handbook: Pick<Handbook, 'translations' | 'histories'>,
): readonly PlainText[] {
  return [
    ...handbook.histories.flatMap(({ versions }) => versions.flatMap(({ translations }) => translations)),
    ...handbook.translations.filter((translation) => isNewDraft(translation, handbook)).map(textOf),
  ];
}

/** Whether the text of a document or translation can be had as a file: a draft may have the number of what is in force. */
export function hasText(document: Document, handbook: Pick<Handbook, 'histories'>): boolean {
  return document.release !== undefined || isNewDraft(document, handbook);
}

function isNewDraft(
  { slug, version, language, release, translation }: Document,
  handbook: Pick<Handbook, 'histories'>,
): boolean {
  if (release !== undefined) return false;
  const released = findVersion(historyOf(handbook, slug), version);
  return translation === undefined
    ? released === undefined
    : released?.translations.some((one) => one.language === language) !== true;
}

function textOf({ slug, language, version, text }: Document): PlainText {
  return { document: slug, language, version, text };
}
