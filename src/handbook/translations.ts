import { compare as compareVersions } from 'semver';
import { compare } from '../data/compare.ts';
import type { Document, FrozenTexts, Handbook, HistoricVersion, History } from '../schema/handbook.ts';
import { saysTheSame } from './differs.ts';
import { thawShown } from './thaw.ts';

/**
 * For each document and language the newest released translation that is not of a version to come. One of an earlier
 * version stays until there is a newer one, and says that it is stale. Chosen from what a reader may see: a translation
 * that is hidden must neither be shown nor push another one aside.
 *
 * @param documents What is shown of each document, sorted by slug.
 * @param histories As far as the reader of these documents may know them.
 */
export function releasedTranslations(
  documents: readonly Pick<Document, 'slug' | 'version'>[],
  histories: readonly History[],
  texts: FrozenTexts,
): Document[] {
  const lives = new Map(histories.map(({ document, versions }) => [document, versions]));
  return documents.flatMap(({ slug, version: shown }) => {
    const translations = (lives.get(slug) ?? [])
      .filter(({ frozen }) => compareVersions(frozen.version, shown) <= 0)
      .flatMap((version) => version.translations.map((frozen) => ({ frozen, version })));
    return [...Map.groupBy(translations, ({ frozen }) => frozen.language).values()]
      .flatMap(
        (versions) =>
          versions.toSorted((a, b) => compareVersions(b.frozen.version, a.frozen.version))[0] ?? [],
      )
      .sort((a, b) => compare(a.frozen.language, b.frozen.language))
      .map(({ frozen, version }) => translationOf(frozen, version, shown, texts));
  });
}

/** @param shown The version that the original has today. */
function translationOf(
  frozen: HistoricVersion['frozen'],
  { release, status }: HistoricVersion,
  shown: string,
  texts: FrozenTexts,
): Document {
  return {
    ...thawShown(texts, frozen),
    status,
    release,
    translation: {
      ...frozen.facts.translation,
      stale: frozen.version !== shown,
    },
  };
}

/** Whether a translation was released with a version, with its words and its title as they are now. */
export function isReleasedWith(
  translation: Document,
  version: string,
  { archive, texts }: Pick<Handbook, 'archive' | 'texts'>,
): boolean {
  const frozen = archive.find(
    (text) =>
      text.document === translation.slug &&
      text.version === version &&
      text.language === translation.language,
  );
  return (
    frozen !== undefined &&
    saysTheSame(frozen, translation, texts) &&
    frozen.facts.frontmatter.title === translation.title
  );
}
