import { z } from 'zod';
import { ref } from './refer.ts';
import { day, line, slug } from './words.ts';

/** What of ours a supplier can reach. */
export const reaches = [
  'health data of patients',
  'personal data of staff',
  'business information',
  'our systems',
  'our rooms',
] as const;

const proof = z.strictObject({
  title: line.meta({ description: 'What there is: a certificate, a report, answers' }),
  ref: line.meta({ description: 'Its number, e.g. SUP-114-2', title: 'no.' }),
  on: day.meta({ description: 'The day it is of', title: 'of' }),
  until: day.optional().meta({ description: 'The last day on which it counts', title: 'until' }),
});

/** One entry of `content/registers/suppliers.yaml` (ISO/IEC 27001, A.5.19 to A.5.23; GDPR Art. 28; 45 CFR 164.308(b)). */
export const supplier = z.strictObject({
  id: slug,
  supplier: line.meta({ description: 'The company' }),
  service: line.meta({ description: 'What it does for us' }),
  criticality: z.enum(['A', 'B', 'C']).meta({
    description: 'A: care stops without it, or it holds health data of many; B and C as the policy says',
  }),
  because: line.meta({ description: 'Why that class: the worst that could happen through it' }),
  reach: z
    .array(z.enum(reaches))
    .default([])
    .meta({ description: 'What of ours it reaches; left out where nothing' }),
  where: z.array(line).min(1).meta({ description: 'Countries from which our information is seen or kept' }),
  agreements: z
    .array(
      z.enum(['contract', 'Art. 28 terms', 'business associate agreement', 'standard contractual clauses']),
    )
    .min(1)
    .meta({ description: 'What is signed' }),
  subProcessor: z.boolean().meta({ description: 'Whether it handles data of partner clinics for us' }),
  owner: ref('roles').meta({ description: 'The role that works with it and says whether it still fits' }),
  since: day.meta({ description: 'The day from which it works for us' }),
  evidence: z.array(proof).default([]).meta({ description: 'What it showed us, each with its number' }),
  reviewedOn: day.optional().meta({ description: 'The day of the last review' }),
  nextReview: day.optional().meta({ description: 'The day by which the next one is due' }),
  exit: line.meta({ description: 'How we would leave, and what care does meanwhile' }),
});
export type Supplier = z.infer<typeof supplier>;
