import type { APIRoute } from 'astro';
import { checksTable } from '../../../exports/checks.ts';
import { checksOf } from '../../../ledger/checks.ts';
import { edition } from '../../edition.ts';
import { xlsxFile } from '../../table-files.ts';

export const GET: APIRoute = () => {
  const { handbook } = edition();
  return xlsxFile([{ name: 'Checks', ...checksTable(handbook, checksOf(handbook)) }]);
};
