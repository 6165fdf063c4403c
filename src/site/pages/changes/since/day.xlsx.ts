import type { APIRoute } from 'astro';
import { type ChangesSince, changesSinceTable } from '../../../../exports/changes-since.ts';
import { sincePaths } from '../../../since-paths.ts';
import { xlsxFile } from '../../../table-files.ts';

export function getStaticPaths() {
  return sincePaths();
}

export const GET: APIRoute<{ changes: ChangesSince }> = ({ props }) =>
  xlsxFile([{ name: 'Changes', ...changesSinceTable(props.changes) }]);
