import type { APIRoute } from 'astro';
import { writeLlms } from '../../exports/llms.ts';
import { edition } from '../edition.ts';
import { href } from '../href.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(writeLlms(edition(), (path) => new URL(href(path), site).href));
