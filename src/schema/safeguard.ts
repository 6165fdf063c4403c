import { z } from 'zod';
import { requirements } from './refer.ts';
import { told } from './told.ts';
import { slug } from './words.ts';

/** One entry of `content/safeguards.yaml`: what is done to protect information, as the public reads it. */
export const safeguard = z.strictObject({
  id: slug,
  position: z.int().min(1).max(99).meta({ description: 'Its place on the page: small numbers come first' }),
  title: told.meta({ description: 'What is done, in a few words: { en: Locked on the way and at rest }' }),
  says: told.meta({ description: 'The same in a sentence or two that everybody understands' }),
  controls: requirements().meta({
    description: 'Controls that it speaks of, each of them implemented: { iso27001-2022: [A.8.24] }',
  }),
});
export type Safeguard = z.infer<typeof safeguard>;
