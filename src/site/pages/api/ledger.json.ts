import type { APIRoute } from 'astro';
import { ledgerEntries } from '../../../exports/ledger.ts';
import { edition } from '../../edition.ts';

export const GET: APIRoute = () => Response.json(ledgerEntries(edition().handbook.ledger));
