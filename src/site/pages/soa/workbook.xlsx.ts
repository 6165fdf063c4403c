import type { APIRoute } from 'astro';
import { statementSheets } from '../../../exports/statement.ts';
import { writeWorkbook } from '../../../exports/workbook.ts';
import { edition } from '../../edition.ts';

export const GET: APIRoute = async () =>
  new Response(await writeWorkbook(statementSheets(edition().handbook)), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
