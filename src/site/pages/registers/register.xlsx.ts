import type { APIRoute } from 'astro';
import { type RegisterView, registerSheet } from '../../../exports/register.ts';
import { writeWorkbook } from '../../../exports/workbook.ts';
import { registerPaths } from '../../register-paths.ts';

export function getStaticPaths() {
  return registerPaths();
}

export const GET: APIRoute<{ view: RegisterView }> = async ({ props }) =>
  new Response(await writeWorkbook([registerSheet(props.view)]), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
