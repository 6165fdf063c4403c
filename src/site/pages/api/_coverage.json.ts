import type { APIRoute } from 'astro';
import { coverageRecords } from '../../../feeds/coverage.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () => Response.json(coverageRecords(edition(), href));
