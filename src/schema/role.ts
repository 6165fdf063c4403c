import { z } from 'zod';
import { passage, ref } from './refer.ts';
import { formerIds } from './renames.ts';
import { classification, line, slug } from './words.ts';

/** One entry of `content/roles.yaml`: a function in the organisation that documents name instead of a person. */
export const role = z.strictObject({
  id: slug,
  title: line.meta({ description: 'As printed, e.g. Head of Information Security' }),
  duty: line.meta({ description: 'What the role answers for, in one sentence' }),
  aliases: z
    .array(line)
    .optional()
    .meta({ description: 'Other names by which texts call it, e.g. DPO, people team' }),
  excludes: z.array(ref('roles')).optional().meta({
    description: 'Roles that nobody may hold or stand in for besides: whoever leads does not repair',
  }),
  deputyAskedBy: passage()
    .optional()
    .meta({ description: 'The rule that wants somebody to stand in for each holder at any time' }),
  advisesOnly: z.literal(true).optional().meta({
    description:
      'It advises and takes samples: it owns nothing, accepts no risk and decides on no use of data (GDPR Art. 38(6))',
  }),
  atLeast: z
    .int()
    .min(2)
    .optional()
    .meta({ description: 'How many people must hold it, so that one is there when it is needed' }),
  classification: classification.default('internal'),
  formerly: formerIds('Ids that it had before: events and texts of the past name it by them'),
  contact: ref('contacts').optional().meta({ description: 'The contact through which the role is reached' }),
});
export type Role = z.infer<typeof role>;
