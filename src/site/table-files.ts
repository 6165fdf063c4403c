import { writeCsv } from '../exports/csv.ts';
import type { Table } from '../exports/table.ts';
import { type Sheet, writeWorkbook } from '../exports/workbook.ts';
import { mediaTypeOf } from './media-types.ts';

/** A table as CSV, as a page gives it away. */
export function csvFile(table: Table): Response {
  return new Response(writeCsv(table), { headers: { 'Content-Type': mediaTypeOf('table.csv') } });
}

/** Tables as the sheets of one workbook, as a page gives it away. */
export async function xlsxFile(sheets: readonly Sheet[]): Promise<Response> {
  return new Response(await writeWorkbook(sheets), {
    headers: { 'Content-Type': mediaTypeOf('table.xlsx') },
  });
}
