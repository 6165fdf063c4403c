import type { APIRoute } from 'astro';
import { activitiesOf, dpvOf } from '../../../../exports/dpv.ts';
import type { Document } from '../../../../schema/handbook.ts';
import { edition } from '../../../edition.ts';
import { href } from '../../../href.ts';

export function getStaticPaths() {
  const { handbook } = edition();
  return handbook.documents
    .filter(({ type, slug }) => type === 'notice' && activitiesOf(handbook, slug).length > 0)
    .map((document) => ({ params: { slug: document.slug }, props: { document } }));
}

export const GET: APIRoute<{ document: Document }> = ({ props, site }) => {
  const { document } = props;
  const told = dpvOf(
    document,
    activitiesOf(edition().handbook, document.slug),
    (path) => new URL(href(path), site).href,
  );
  return new Response(`${JSON.stringify(told)}\n`, { headers: { 'Content-Type': 'application/ld+json' } });
};
