import type { APIRoute } from 'astro';
import { statementSheet } from '../../../exports/statement.ts';
import type { Statement } from '../../../frameworks/statement.ts';
import { edition } from '../../edition.ts';
import { xlsxFile } from '../../table-files.ts';
import { statementPaths } from '../../table-paths.ts';

export function getStaticPaths() {
  return statementPaths();
}

export const GET: APIRoute<{ statement: Statement }> = ({ props }) =>
  xlsxFile([statementSheet(props.statement, edition().handbook)]);
