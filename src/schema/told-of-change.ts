import { z } from 'zod';
import { pointer, ref } from './refer.ts';
import { day, line, slug, version } from './words.ts';

/** One entry of `content/registers/told-of-changes.yaml`: which change was told to whom, how and when, as counts. */
export const toldOfChange = z.strictObject({
  id: slug,
  change: line.meta({ description: 'What changed, in a sentence' }),
  noticeId: pointer('documents'),
  version,
  kind: z.enum(['what we do changed', 'only the wording changed']),
  whom: line.meta({ description: 'Who was told' }),
  how: line.meta({ description: 'By which way: letter, message in the app, sign in the clinic' }),
  on: day,
  people: z.int().nonnegative().meta({ description: 'How many were told' }),
  notReached: z.int().nonnegative().meta({ description: 'How many could not be reached' }),
  instead: line.meta({ description: 'What was done for those' }),
  by: ref('roles'),
});
export type ToldOfChange = z.infer<typeof toldOfChange>;
