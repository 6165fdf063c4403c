import type { APIRoute } from 'astro';
import { registerRecords } from '../../../../exports/register.ts';
import { type List, shownIn } from '../../../../registers/lists-of.ts';
import { edition } from '../../../edition.ts';
import { href } from '../../../href.ts';

export function getStaticPaths() {
  return shownIn(edition()).map((list) => ({ params: { list: list.register.name }, props: { list } }));
}

export const GET: APIRoute<{ list: List }> = ({ props }) =>
  Response.json(registerRecords(edition(), props.list, href));
