import type { APIRoute } from 'astro';
import { stage1Entries } from '../../../exports/stage-1.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () => Response.json(stage1Entries(edition(), href));
