import type { APIRoute } from 'astro';
import { searchIndexOf } from '../../../search/index-of.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';
import { trustedTexts } from '../../trusted-texts.ts';

export const GET: APIRoute = () => {
  const { name, handbook } = edition();
  return Response.json(searchIndexOf(handbook, name, href('/'), JSON.stringify(trustedTexts())).root);
};
