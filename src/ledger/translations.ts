import { question } from '../data/ask.ts';
import { releasedTranslations } from '../handbook/translations.ts';
import type { Document, Handbook } from '../schema/handbook.ts';
import { formerDocuments, latestVersion } from './life.ts';

type Told = Pick<Handbook, 'documents' | 'translations' | 'histories' | 'texts'>;

/** What is shown of a document in other languages, by language. */
export const translationsOf = question(
  'translations',
  ({ translations }: Pick<Told, 'translations'>, slug: string): readonly Document[] =>
    translations.filter((translation) => translation.slug === slug),
);

/** Translations of documents that are no longer in force: their addresses stay, and say so. */
export function formerTranslations(handbook: Told): readonly Document[] {
  return releasedTranslations(
    formerDocuments(handbook).flatMap((history) => {
      const version = latestVersion(history)?.frozen.version;
      return version === undefined ? [] : [{ slug: history.document, version }];
    }),
    handbook.histories,
    handbook.texts,
  );
}
