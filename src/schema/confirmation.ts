import { z } from 'zod';
import { ref } from './refer.ts';
import { day, frameworkId, line, prose, requirementId, satisfies } from './words.ts';

/**
 * One entry of `content/confirmations/SLUG.yaml`: somebody compared this text of a section with these requirements
 * and found that it meets them.
 */
export const confirmation = z.strictObject({
  section: z.string().min(1).meta({ description: 'Anchor of the heading' }),
  text: prose.meta({ description: "The section's own text as it was confirmed" }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'This is written by "clausebook confirm"; do not change it.')
    .meta({ description: 'The fingerprint of that text. "clausebook confirm" writes it.' }),
  requirements: satisfies.meta({ description: 'The requirements that the text was found to meet' }),
  words: z.record(frameworkId, z.record(requirementId, line)).optional().meta({
    description:
      'The words of the section that meet a requirement, by framework and id: quoted as the text has them. A tie without words is shown apart',
  }),
  role: ref('roles').meta({ description: 'The role that confirmed it' }),
  on: day.meta({ description: 'The day it was confirmed' }),
});
export type Confirmation = z.infer<typeof confirmation>;
