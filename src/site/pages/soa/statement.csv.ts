import type { APIRoute } from 'astro';
import { statementTable } from '../../../exports/statement.ts';
import type { Statement } from '../../../frameworks/statement.ts';
import { edition } from '../../edition.ts';
import { csvFile } from '../../table-files.ts';
import { statementPaths } from '../../table-paths.ts';

export function getStaticPaths() {
  return statementPaths();
}

export const GET: APIRoute<{ statement: Statement }> = ({ props }) =>
  csvFile(statementTable(props.statement, edition().handbook));
