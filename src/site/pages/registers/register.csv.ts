import type { APIRoute } from 'astro';
import { writeCsv } from '../../../exports/csv.ts';
import { type RegisterView, registerTable } from '../../../exports/register.ts';
import { registerPaths } from '../../register-paths.ts';

export function getStaticPaths() {
  return registerPaths();
}

export const GET: APIRoute<{ view: RegisterView }> = ({ props }) =>
  new Response(writeCsv(registerTable(props.view)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
