import { z } from 'zod';
import { ref } from './refer.ts';
import { orNone, told } from './told.ts';
import { line, slug } from './words.ts';

/**
 * One entry of `content/request-desks.yaml`: whom people under one law ask about their data, how they prove who they
 * are, and who looks at it from outside.
 */
export const requestDesk = z.strictObject({
  id: slug,
  position: z.int().min(1).max(99).meta({ description: 'Its place on a page: small numbers come first' }),
  title: told.meta({ description: 'Whom it is for: { en: If your care is in Estonia }' }),
  company: line.meta({
    description: 'The company that answers, as it is registered; letters are addressed to it',
  }),
  contact: ref('contacts').meta({ description: 'Where people ask' }),
  proof: told.meta({ description: 'How they show who they are' }),
  forms: told.meta({ description: 'That they may ask in large print, on paper, or in another language' }),
  again: orNone(ref('contacts')).meta({ description: 'Who of ours looks at an answer once more' }),
  authorities: z.array(ref('contacts')).min(1).meta({ description: 'Who from outside hears complaints' }),
  mindful: told.meta({
    description: 'What people should know before they complain: that nobody suffers for it',
  }),
});
export type RequestDesk = z.infer<typeof requestDesk>;
