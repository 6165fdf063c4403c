import type { APIRoute } from 'astro';
import { requirementEntries } from '../../../exports/requirements.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () => Response.json(requirementEntries(edition(), href));
