import type { APIRoute } from 'astro';
import { ruleEntries } from '../../../exports/rules.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () => Response.json(ruleEntries(edition(), href));
