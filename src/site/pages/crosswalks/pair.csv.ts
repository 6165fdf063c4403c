import type { APIRoute } from 'astro';
import { crosswalkTable } from '../../../exports/crosswalk.ts';
import type { CrosswalkView } from '../../../frameworks/read-crosswalk.ts';
import { csvFile } from '../../table-files.ts';
import { crosswalkPaths } from '../../table-paths.ts';

export function getStaticPaths() {
  return crosswalkPaths();
}

export const GET: APIRoute<{ view: CrosswalkView }> = ({ props }) => csvFile(crosswalkTable(props.view));
