import type { APIRoute } from 'astro';
import { listTranslatedTexts, type PlainText } from '../../../../../../../ledger/list-texts.ts';
import { edition } from '../../../../../../edition.ts';

export function getStaticPaths() {
  return listTranslatedTexts(edition().handbook).map((text) => ({
    params: { slug: text.document, language: text.language, version: text.version },
    props: { text },
  }));
}

/** The translated text as it was frozen, byte for byte. */
export const GET: APIRoute<{ text: PlainText }> = ({ props }) =>
  new Response(props.text.read(), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
