import type { APIRoute } from 'astro';
import { listTexts, type PlainText } from '../../../../../../ledger/list-texts.ts';
import { edition } from '../../../../../edition.ts';

export function getStaticPaths() {
  return listTexts(edition().handbook).map((text) => ({
    params: { slug: text.document, version: text.version },
    props: { text },
  }));
}

/** The resolved text, byte for byte: its SHA-256 is the one that pages and `/api/documents.json` print. */
export const GET: APIRoute<{ text: PlainText }> = ({ props }) =>
  new Response(props.text.read(), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
