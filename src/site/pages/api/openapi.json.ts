import type { APIRoute } from 'astro';
import { openApi } from '../../../exports/openapi.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = ({ site }) =>
  Response.json(openApi(edition(), (path) => new URL(href(path), site).href));
