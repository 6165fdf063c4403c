import { z } from 'zod';
import { ref } from './refer.ts';
import { formerIds } from './renames.ts';
import { classification, line, slug } from './words.ts';

/** One entry of `content/roles.yaml`: a function in the organisation that documents name instead of a person. */
export const role = z.strictObject({
  id: slug,
  title: line.meta({ description: 'As printed, e.g. Head of Information Security' }),
  duty: line.meta({ description: 'What the role answers for, in one sentence' }),
  classification: classification.default('internal'),
  formerly: formerIds('Ids that it had before: events and texts of the past name it by them'),
  contact: ref('contacts').optional().meta({ description: 'The contact through which the role is reached' }),
});
export type Role = z.infer<typeof role>;
