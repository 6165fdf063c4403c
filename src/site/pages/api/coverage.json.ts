import type { APIRoute } from 'astro';
import { coverageEntries } from '../../../exports/coverage.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () => Response.json(coverageEntries(edition(), href));
