import type { APIRoute } from 'astro';
import { applicabilityOf } from '../../../frameworks/applies.ts';
import { lookupOf } from '../../../search/lookup.ts';
import { edition } from '../../edition.ts';
import { href } from '../../href.ts';

export const GET: APIRoute = () => {
  const { handbook } = edition();
  const applying = new Set(
    handbook.frameworks
      .filter((framework) => {
        const applies = applicabilityOf(handbook, framework);
        return framework.requirements.some(({ id }) => applies(id).applicable);
      })
      .map(({ id }) => id),
  );
  return Response.json(lookupOf(edition(), href, (id) => applying.has(id)));
};
