import type { APIRoute } from 'astro';
import { searchIndexOf } from '../../../search/index-of.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () => {
  const { name, handbook } = edition();
  return Response.json(searchIndexOf(handbook, name, href('/')).root);
};
