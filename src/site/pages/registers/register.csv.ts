import type { APIRoute } from 'astro';
import { type RegisterView, registerTable } from '../../../exports/register.ts';
import { registerPaths } from '../../register-paths.ts';
import { csvFile } from '../../table-files.ts';

export function getStaticPaths() {
  return registerPaths();
}

export const GET: APIRoute<{ view: RegisterView }> = ({ props }) => csvFile(registerTable(props.view));
