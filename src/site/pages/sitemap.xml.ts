import type { APIRoute } from 'astro';
import { integrityPages } from '../../exports/integrity.ts';
import { changesOf, pageByYear, splitAt } from '../../ledger/changes.ts';
import { formerDocuments } from '../../ledger/life.ts';
import { addressOf, isPage, isSingle } from '../../routes/route.ts';
import { routesOf } from '../../routes/routes.ts';
import { changesUrl, documentUrl, historyUrl, rightsUrl, translationUrl } from '../../schema/address.ts';
import type { EditionHandbook } from '../../schema/handbook.ts';
import { everyTopic } from '../../search/topics.ts';
import { edition } from '../edition.ts';
import { href } from '../href.ts';
import { spokenLanguages } from '../spoken-languages.ts';

const singlePages = routesOf('public')
  .filter((route) => isPage(route) && isSingle(route) && !route.unlisted)
  .map(addressOf);

/** sitemaps.org 0.9: every page that a search engine may list, with its whole address. */
export const GET: APIRoute = ({ site }) => {
  const { handbook, date } = edition();
  const slugs = [
    ...handbook.documents.map(({ slug }) => slug),
    ...formerDocuments(handbook).map(({ document }) => document),
  ];
  const paths = [
    ...singlePages,
    ...integrityPages(handbook)
      .slice(1)
      .map((_, index) => `/integrity/${index + 2}/`),
    ...pageByYear(splitAt(changesOf(handbook.histories), date).past).map(({ year, page }) =>
      changesUrl(year, page),
    ),
    ...handbook.rights.map(({ id }) => rightsUrl(id)),
    ...everyTopic(handbook).map((topic) => `/topics/${topic.name}/`),
    // Of a document its own page and its history; single versions name that page as the one to list.
    ...slugs.flatMap((slug) => [documentUrl(slug), historyUrl(slug)]),
  ];
  const address = (path: string) => new URL(href(path), site).href;
  const versions = new Map([...languageVersions(handbook), ...toldPages(handbook)]);
  const urls = [...paths, ...[...versions.keys()].filter((path) => !paths.includes(path))].map(
    (path) =>
      `<url><loc>${address(path)}</loc>${(versions.get(path) ?? [])
        .map(
          ({ language, path: other }) =>
            `<xhtml:link rel="alternate" hreflang="${language}" href="${address(other)}"/>`,
        )
        .join('')}</url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`,
  );
};

/** The pages that are told in several languages: the first page, and those that people come for. */
function toldPages(handbook: EditionHandbook): ReadonlyMap<string, readonly LanguageVersion[]> {
  const { language: own } = handbook.organization;
  const languages = spokenLanguages(handbook);
  if (languages.length === 1) return new Map();
  const bases = [
    ...routesOf('public')
      .filter(({ told }) => told === true)
      .map(addressOf),
    ...handbook.rights.map(({ id }) => rightsUrl(id)),
  ];
  return new Map(
    bases.flatMap((base) => {
      const all = languages.map((language) => ({
        language,
        path: language === own ? base : `${base}${language}/`,
      }));
      return all.map(({ path }) => [path, all] as const);
    }),
  );
}

interface LanguageVersion {
  readonly language: string;
  readonly path: string;
}

/**
 * The pages that say the same in several languages, each with all of them, itself included, as search engines ask. A
 * translation of an earlier version says something else and is not listed.
 */
function languageVersions({
  documents,
  translations,
  organization,
}: EditionHandbook): ReadonlyMap<string, readonly LanguageVersion[]> {
  const current = Map.groupBy(
    translations.filter(({ translation }) => translation?.stale === false),
    ({ slug }) => slug,
  );
  return new Map(
    documents.flatMap(({ slug }) => {
      const translated = current.get(slug);
      if (translated === undefined) return [];
      const all = [
        { language: organization.language, path: documentUrl(slug) },
        ...translated.map(({ language }) => ({ language, path: translationUrl(slug, language) })),
      ];
      return all.map(({ path }) => [path, all] as const);
    }),
  );
}
