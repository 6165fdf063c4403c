import type { APIRoute } from 'astro';
import { integrityPages } from '../../feeds/integrity.ts';
import { changesOf, pageByYear, splitAt } from '../../ledger/changes.ts';
import { formerDocuments } from '../../ledger/life.ts';
import { changesUrl, documentUrl, historyUrl } from '../../schema/address.ts';
import { topicsOf } from '../../search/topics.ts';
import { edition } from '../edition.ts';
import { href } from '../href.ts';

/** sitemaps.org 0.9: every page that a search engine may list, with its whole address. */
export const GET: APIRoute = ({ site }) => {
  const { handbook, date } = edition();
  const slugs = [
    ...handbook.documents.map(({ slug }) => slug),
    ...formerDocuments(handbook).map(({ document }) => document),
  ];
  const paths = [
    '/',
    '/notices/',
    '/a-z/',
    '/glossary/',
    '/accessibility/',
    '/changes/',
    ...integrityPages(handbook).map((_, index) => (index === 0 ? '/integrity/' : `/integrity/${index + 1}/`)),
    ...pageByYear(splitAt(changesOf(handbook.histories), date).past).map(({ year, page }) =>
      changesUrl(year, page),
    ),
    ...topicsOf(handbook).map((topic) => `/topics/${topic.name}/`),
    // Of a document its own page and its history; single versions name that page as the one to list.
    ...slugs.flatMap((slug) => [documentUrl(slug), historyUrl(slug)]),
  ];
  const urls = paths.map((path) => `<url><loc>${new URL(href(path), site).href}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
};
