import type { APIRoute } from 'astro';
import { idEntries } from '../../../search/ids.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () =>
  Response.json(idEntries(edition().handbook).map((record) => ({ ...record, url: href(record.url) })));
