import type { APIRoute } from 'astro';
import { documentEntries } from '../../../exports/documents.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () => Response.json(documentEntries(edition(), href));
