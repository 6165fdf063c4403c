import type { APIRoute } from 'astro';
import { checklistTable } from '../../../exports/checklist.ts';
import type { Checklist } from '../../../frameworks/checklist.ts';
import { stateWords } from '../../clause-words.ts';
import { xlsxFile } from '../../table-files.ts';
import { checklistPaths } from '../../table-paths.ts';

export function getStaticPaths() {
  return checklistPaths();
}

export const GET: APIRoute<{ checklist: Checklist }> = ({ props }) =>
  xlsxFile([{ name: 'Checklist', ...checklistTable(props.checklist, (state) => stateWords[state].title) }]);
