import type { APIRoute } from 'astro';
import { type RegisterView, registerSheet } from '../../../exports/register.ts';
import { registerPaths } from '../../register-paths.ts';
import { xlsxFile } from '../../table-files.ts';

export function getStaticPaths() {
  return registerPaths();
}

export const GET: APIRoute<{ view: RegisterView }> = ({ props }) => xlsxFile([registerSheet(props.view)]);
