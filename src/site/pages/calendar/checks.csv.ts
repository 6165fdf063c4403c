import type { APIRoute } from 'astro';
import { checksTable } from '../../../exports/checks.ts';
import { checksOf } from '../../../ledger/checks.ts';
import { edition } from '../../edition.ts';
import { csvFile } from '../../table-files.ts';

export const GET: APIRoute = () => {
  const { handbook } = edition();
  return csvFile(checksTable(handbook, checksOf(handbook)));
};
