import type { APIRoute } from 'astro';
import { changesFeed } from '../../../exports/changes.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(changesFeed(edition(), (path) => new URL(href(path), site).href));
