import type { APIRoute } from 'astro';
import { type ChangesSince, changesSinceTable } from '../../../../exports/changes-since.ts';
import { sincePaths } from '../../../since-paths.ts';
import { csvFile } from '../../../table-files.ts';

export function getStaticPaths() {
  return sincePaths();
}

export const GET: APIRoute<{ changes: ChangesSince }> = ({ props }) =>
  csvFile(changesSinceTable(props.changes));
