import { z } from 'zod';
import { ref } from './refer.ts';
import { day, line, slug } from './words.ts';

/** One entry of `content/registers/cloud-services.yaml`: whether people may use a service that runs elsewhere (A.5.23). */
export const cloudService = z.strictObject({
  id: slug,
  service: line.meta({ description: 'What it is called, or what sort of service it is' }),
  state: z
    .enum(['approved', 'tolerated', 'forbidden'])
    .meta({ description: 'tolerated: it goes on until a day, and then ends or is approved' }),
  until: day.optional().meta({ description: 'tolerated: the last day' }),
  use: line.meta({ description: 'What it may be used for, and what must stay out of it' }),
  asset: ref('assets').optional().meta({ description: 'What it is in the inventory' }),
  supplier: ref('suppliers').optional().meta({ description: 'Who provides it' }),
  because: line.optional().meta({ description: 'Why it was decided so' }),
  decidedOn: day.optional().meta({ description: 'The day of the decision' }),
});
export type CloudService = z.infer<typeof cloudService>;
