import type { APIRoute } from 'astro';
import { statementEntries } from '../../../exports/statement.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () => Response.json(statementEntries(edition(), href));
