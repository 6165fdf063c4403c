import type { APIRoute } from 'astro';
import { requirementRecords } from '../../../feeds/requirements.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () => Response.json(requirementRecords(edition(), href));
