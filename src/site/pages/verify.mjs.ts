import type { APIRoute } from 'astro';
import program from '../../proof/verify.mjs?raw';

/** The auditor's program, as it lies in the source: it is meant to be read. */
export const GET: APIRoute = () =>
  new Response(program, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
