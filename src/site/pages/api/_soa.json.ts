import type { APIRoute } from 'astro';
import { statementRecords } from '../../../feeds/statement.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () => Response.json(statementRecords(edition(), href));
