import type { APIRoute } from 'astro';
import { gapSheet } from '../../../exports/gap-report.ts';
import { edition } from '../../edition.ts';
import { xlsxFile } from '../../table-files.ts';

export const GET: APIRoute = () => xlsxFile([gapSheet(edition())]);
