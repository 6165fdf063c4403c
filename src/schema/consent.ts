import { z } from 'zod';
import { ref } from './refer.ts';
import { orNone, told } from './told.ts';
import { day, line, slug, version } from './words.ts';

/** One entry of `content/registers/consents.yaml`: how consents of one kind are asked, shown and taken back (GDPR Art. 7). */
export const consent = z.strictObject({
  id: slug,
  consent: line.meta({ description: 'To what people say yes' }),
  text: told.meta({ description: 'The words that they are asked' }),
  textVersion: version,
  asked: line.meta({ description: 'Where and when they are asked' }),
  freely: line.meta({ description: 'Why a no costs nothing' }),
  explicit: z.boolean().meta({ description: 'Whether Art. 9(2)(a) asks for an explicit yes' }),
  proof: line.meta({ description: 'What shows that somebody said yes, and to which words' }),
  system: ref('assets').meta({ description: 'Where the proofs are' }),
  withdrawal: told.meta({ description: 'How a yes is taken back, as easily as it was given' }),
  effect: line.meta({ description: 'What happens when it is taken back' }),
  retention: ref('retention'),
  children: orNone(line).meta({
    description: 'Who says yes for a child, and from which age on it does itself',
  }),
  owner: ref('roles'),
  reviewedOn: day,
  nextReview: day,
});
export type Consent = z.infer<typeof consent>;
