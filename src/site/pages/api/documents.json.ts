import type { APIRoute } from 'astro';
import { documentRecords } from '../../../feeds/documents.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () => Response.json(documentRecords(edition(), href));
