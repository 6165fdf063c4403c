import type { APIRoute } from 'astro';
import { documentUrl } from '../../schema/address.ts';
import { topicsOf } from '../../search/topics.ts';
import { edition } from '../edition.ts';
import { href } from '../href.ts';

/** sitemaps.org 0.9: every page that a search engine may list, with its whole address. */
export const GET: APIRoute = ({ site }) => {
  const { handbook } = edition();
  const paths = [
    '/',
    '/notices/',
    '/a-z/',
    '/glossary/',
    '/accessibility/',
    ...topicsOf(handbook).map((topic) => `/topics/${topic.name}/`),
    ...handbook.documents.map((document) => documentUrl(document.slug)),
  ];
  const urls = paths.map((path) => `<url><loc>${new URL(href(path), site).href}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
};
