import type { APIRoute } from 'astro';
import type { Document } from '../../../../../../schema/handbook.ts';
import { edition } from '../../../../../edition.ts';

export function getStaticPaths() {
  return edition().handbook.documents.map((document) => ({
    params: { slug: document.slug, version: document.version },
    props: { document },
  }));
}

/** The resolved text, byte for byte: its SHA-256 is the one that pages and `/api/documents.json` print. */
export const GET: APIRoute<{ document: Document }> = ({ props }) =>
  new Response(props.document.text, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
