import type { APIRoute } from 'astro';
import { searchIndexOf } from '../../../search/index-of.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';
import { trustedTexts } from '../../trusted-texts.ts';

export function getStaticPaths() {
  const { name, handbook } = edition();
  return [...searchIndexOf(handbook, name, href('/'), JSON.stringify(trustedTexts())).parts].map(
    ([part, json]) => ({
      params: { part },
      props: { json },
    }),
  );
}

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json' } });
