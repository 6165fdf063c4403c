import type { APIRoute } from 'astro';
import { gapEntries } from '../../../exports/gap-report.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () => Response.json(gapEntries(edition(), href));
