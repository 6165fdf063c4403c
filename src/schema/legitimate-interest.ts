import { z } from 'zod';
import { ref } from './refer.ts';
import { orNone, told } from './told.ts';
import { day, line, slug } from './words.ts';

/** One entry of `content/registers/legitimate-interests.yaml`: a weighing under GDPR Art. 6(1)(f). */
export const legitimateInterest = z.strictObject({
  id: slug,
  title: line,
  purpose: z.strictObject({
    interest: line,
    benefit: line,
    who: line.meta({ description: 'Whose interest it is' }),
  }),
  necessity: z.strictObject({ needed: line, alternatives: line }),
  balancing: z.strictObject({
    nature: line,
    expectations: line,
    impact: line,
    safeguards: line,
    optOut: line,
  }),
  decision: z.enum(['the interest prevails', 'the interest does not prevail']),
  dpoAdvice: line,
  owner: ref('roles'),
  decidedOn: day,
  nextReview: day,
  summary: orNone(told).meta({ description: 'A summary that may be published' }),
});
export type LegitimateInterest = z.infer<typeof legitimateInterest>;
