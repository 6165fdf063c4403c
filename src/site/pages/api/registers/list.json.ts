import type { APIRoute } from 'astro';
import { registerRecords } from '../../../../exports/register.ts';
import { shownIn } from '../../../../registers/lists-of.ts';
import { edition } from '../../../edition.ts';
import { href } from '../../../href.ts';

export function getStaticPaths() {
  return shownIn(edition()).map(({ register }) => ({ params: { list: register.name } }));
}

export const GET: APIRoute = ({ params }) => {
  const list = shownIn(edition()).find(({ register }) => register.name === params.list);
  return Response.json(list === undefined ? [] : registerRecords(edition(), list, href));
};
