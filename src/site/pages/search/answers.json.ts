import type { APIRoute } from 'astro';
import { searchDataOf } from '../../../search/passages.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () => Response.json(searchDataOf(edition(), href));
