import type { APIRoute } from 'astro';
import { crosswalkTable } from '../../../exports/crosswalk.ts';
import { writeCsv } from '../../../exports/csv.ts';
import { type CrosswalkView, crosswalkViews } from '../../../frameworks/read-crosswalk.ts';
import { edition } from '../../edition.ts';

export function getStaticPaths() {
  return crosswalkViews(edition().handbook).map((view) => ({
    params: { from: view.from.id, to: view.to.id },
    props: { view },
  }));
}

export const GET: APIRoute<{ view: CrosswalkView }> = ({ props }) =>
  new Response(writeCsv(crosswalkTable(props.view)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
