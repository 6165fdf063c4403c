import type { APIRoute } from 'astro';
import { ledgerRecords } from '../../../feeds/ledger.ts';
import { edition } from '../../edition.ts';

export const GET: APIRoute = () => Response.json(ledgerRecords(edition().handbook.ledger));
