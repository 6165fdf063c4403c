import { z } from 'zod';
import { passage, ref } from './refer.ts';
import { line, slug } from './words.ts';

/** One entry of `content/first-day.yaml`: what a group reads before its first day. */
export const firstReading = z.strictObject({
  id: slug,
  for: z
    .array(ref('audiences'))
    .min(1)
    .meta({ description: 'Audience groups; what is for everyone is read by each other group, too' }),
  position: z.int().min(1).max(99).meta({ description: 'Its place in the list: small numbers come first' }),
  read: passage().meta({
    description: 'A document, or the heading to read, e.g. incident-management#first-steps',
  }),
  say: line.meta({ description: 'What it comes to, in a sentence' }),
});
export type FirstReading = z.infer<typeof firstReading>;
