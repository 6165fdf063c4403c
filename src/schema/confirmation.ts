import { z } from 'zod';
import { day, prose, satisfies, slug } from './words.ts';

/**
 * One entry of `content/confirmations/SLUG.yaml`: somebody compared this text of a section with these requirements
 * and found that it meets them.
 */
export const confirmation = z.strictObject({
  section: z.string().min(1).meta({ description: 'Anchor of the heading' }),
  text: prose.meta({ description: "The section's own text as it was confirmed" }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'This is written by "clausebook confirm"; do not change it.'),
  requirements: satisfies,
  role: slug.meta({ description: 'The role that confirmed it' }),
  on: day,
});
export type Confirmation = z.infer<typeof confirmation>;
