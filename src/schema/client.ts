import { z } from 'zod';
import { ref, requirements } from './refer.ts';
import { day, jurisdiction, line, slug } from './words.ts';

/** One entry of `content/registers/clients.yaml`: a partner clinic for which we handle data on its instruction. */
export const client = z.strictObject({
  id: slug,
  client: line.meta({ description: 'The clinic' }),
  place: jurisdiction.meta({ description: 'Where it is, e.g. EE or US-MA' }),
  contract: line.meta({ description: 'The number of the contract' }),
  since: day.meta({ description: 'The day it was signed' }),
  theirRole: line.meta({ description: 'What the clinic is under the law' }),
  ourRole: line.meta({ description: 'What we are for it, and which company of ours' }),
  processed: z.array(line).min(1).meta({ description: 'What we handle for it' }),
  people: line.meta({ description: 'About how many people that concerns' }),
  assets: z.array(ref('assets')).min(1).meta({ description: 'Where its data lies' }),
  transfers: line.meta({ description: 'Where its data is seen from outside its region, and on what ground' }),
  asks: requirements().meta({
    description: 'Controls that its contract asks for; each names the client, too',
  }),
  owner: ref('roles').meta({ description: 'The role that speaks with it' }),
  nextReview: day.meta({ description: 'The day by which contract and instructions are looked at again' }),
});
export type Client = z.infer<typeof client>;
