import type { APIRoute } from 'astro';
import { idEntries } from '../../../search/ids.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () =>
  Response.json(idEntries(edition()).map((record) => ({ ...record, url: href(record.url) })));
