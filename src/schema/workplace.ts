import { z } from 'zod';
import { ref } from './refer.ts';
import { classification, line, slug, timeZone } from './words.ts';

/** One entry of `content/workplaces.yaml`: a country or a site where people work. Contacts may say for which they are. */
export const workplace = z.strictObject({
  id: slug,
  title: line.meta({ description: 'As people who work there call it, e.g. Estonia; City clinic' }),
  within: ref('workplaces')
    .optional()
    .meta({ description: 'The place that it is a part of: what is for that one is for it, too' }),
  timeZone: timeZone
    .optional()
    .meta({ description: 'Where it differs from that of the place around it, e.g. America/New_York' }),
  classification: classification.default('internal'),
});
export type Workplace = z.infer<typeof workplace>;

/** Places that something is for. */
export const places = z
  .array(ref('workplaces'))
  .optional()
  .meta({ description: 'Ids of content/workplaces.yaml that it is for; left out for all' });
