import type { APIRoute } from 'astro';
import { edition } from '../edition.ts';

/** Global Privacy Control: only where the organisation has said whether it heeds the signal. */
export function getStaticPaths() {
  const { gpc } = edition().handbook.organization;
  return gpc === undefined ? [] : [{ params: { gpc: 'gpc' }, props: { gpc } }];
}

export const GET: APIRoute = ({ props }) => {
  const { honoured, since } = props['gpc'] as { honoured: boolean; since: string };
  return Response.json({ gpc: honoured, lastUpdate: since });
};
