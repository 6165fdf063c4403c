import type { APIRoute } from 'astro';
import { type ClientPack, packSheets } from '../../../exports/client-pack.ts';
import { packPaths } from '../../register-paths.ts';
import { xlsxFile } from '../../table-files.ts';

export function getStaticPaths() {
  return packPaths();
}

export const GET: APIRoute<{ pack: ClientPack }> = ({ props }) => xlsxFile(packSheets(props.pack));
