import type { APIRoute } from 'astro';
import { href } from '../href.ts';

/** RFC 9309. Everything public may be read; no path is named, so none is given away. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap.xml'), site).href}\n`);
