import type { APIRoute } from 'astro';
import { versionEntries } from '../../../../exports/versions.ts';
import type { History } from '../../../../schema/handbook.ts';
import { edition } from '../../../edition.ts';
import { href } from '../../../href.ts';

export function getStaticPaths() {
  return edition().handbook.histories.map((history) => ({
    params: { slug: history.document },
    props: { history },
  }));
}

export const GET: APIRoute<{ history: History }> = ({ props }) =>
  Response.json(versionEntries(props.history, href));
