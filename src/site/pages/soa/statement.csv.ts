import type { APIRoute } from 'astro';
import { writeCsv } from '../../../exports/csv.ts';
import { statementTable } from '../../../exports/statement.ts';
import { type Statement, statementsOf } from '../../../frameworks/statement.ts';
import { edition } from '../../edition.ts';

export function getStaticPaths() {
  return statementsOf(edition().handbook).map((statement) => ({
    params: { statement: statement.framework.id },
    props: { statement },
  }));
}

export const GET: APIRoute<{ statement: Statement }> = ({ props }) =>
  new Response(writeCsv(statementTable(props.statement, edition().handbook)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
