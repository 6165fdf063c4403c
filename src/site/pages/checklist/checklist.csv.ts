import type { APIRoute } from 'astro';
import { checklistTable } from '../../../exports/checklist.ts';
import { writeCsv } from '../../../exports/csv.ts';
import { type Checklist, checklistsOf } from '../../../frameworks/checklist.ts';
import { stateWords } from '../../clause-words.ts';
import { edition } from '../../edition.ts';

export function getStaticPaths() {
  return checklistsOf(edition().handbook).map((checklist) => ({
    params: { checked: checklist.framework.id },
    props: { checklist },
  }));
}

export const GET: APIRoute<{ checklist: Checklist }> = ({ props }) =>
  new Response(writeCsv(checklistTable(props.checklist, (state) => stateWords[state].title)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
