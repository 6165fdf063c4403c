import type { APIRoute } from 'astro';
import { statementSheet } from '../../../exports/statement.ts';
import { statementsOf } from '../../../frameworks/statement.ts';
import { edition } from '../../edition.ts';
import { xlsxFile } from '../../table-files.ts';

/** All statements in one workbook, a sheet for each. */
export const GET: APIRoute = () => {
  const { handbook } = edition();
  return xlsxFile(statementsOf(handbook).map((statement) => statementSheet(statement, handbook)));
};
