import type { APIRoute } from 'astro';
import { holds } from '../../../search/bound-by.ts';
import worker from '../../downtime-worker.js?raw';
import gone from '../../downtime-worker-gone.js?raw';
import { edition } from '../../edition.ts';

/** Keeps the pack on a device; without a pack, the worker that removes what an earlier one kept. */
export const GET: APIRoute = () => {
  const hasPack = edition().handbook.documents.some((document) => document.offline && holds(document));
  return new Response(hasPack ? worker : gone, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
