import { z } from 'zod';
import { ref, requirements } from './refer.ts';
import { rating } from './risk-method.ts';
import { day, line, slug } from './words.ts';

const rated = z.strictObject({
  likelihood: rating.meta({ description: 'Step of the scale in organization.yaml, 1 to 5' }),
  organisation: rating.meta({ description: 'Impact on us, 1 to 5' }),
  people: rating.meta({ description: 'Impact on the people whose data it is, 1 to 5' }),
  safety: rating.meta({ description: 'Impact on the safety of patients, 1 to 5' }),
});
export type Rated = z.infer<typeof rated>;

const step = z.strictObject({
  action: line.meta({ description: 'What is done' }),
  by: ref('roles').meta({ description: 'The role that does it' }),
  due: day.meta({ description: 'The day by which it is done', title: 'due' }),
  done: day.optional().meta({ description: 'The day on which it was', title: 'done' }),
});

/**
 * One entry of `content/registers/risks.yaml` (ISO/IEC 27001 and 27701, 6.1.2, 6.1.3, 8.2, 8.3; 45 CFR
 * 164.308(a)(1)(ii)(A) and (B)).
 */
export const risk = z.strictObject({
  id: slug,
  risk: line.meta({ description: 'What could happen, in a sentence without a number' }),
  assets: z.array(ref('assets')).min(1).meta({ description: 'What it would happen to' }),
  threats: z.array(ref('threats')).min(1).meta({ description: 'What would bring it about' }),
  weakness: line.meta({ description: 'What of ours would let it happen' }),
  harm: z
    .strictObject({
      organisation: line.meta({ description: 'To us', title: 'For us:' }),
      people: line.meta({ description: 'To the people whose data it is', title: 'For people:' }),
      safety: line.meta({ description: 'To the safety of patients', title: 'For safety:' }),
    })
    .meta({ description: 'What it would do, to whom' }),
  inherent: rated.meta({ description: 'Without the controls' }),
  residual: rated.meta({ description: 'With the controls as they are today' }),
  treatment: z
    .enum(['reduce', 'avoid', 'share', 'accept'])
    .meta({ description: 'What we do about it (ISO/IEC 27001, 6.1.3 a)' }),
  controls: requirements().meta({ description: 'Controls that treat it; each of them names the risk, too' }),
  plan: z.array(step).default([]).meta({ description: 'What is still to be done, and what was' }),
  owner: ref('roles').meta({ description: 'The role that answers for it and accepts what is left' }),
  accepted: z
    .strictObject({
      by: ref('roles'),
      on: day.meta({ description: 'The day on which what is left was accepted', title: 'on' }),
      until: day.optional().meta({ description: 'The day up to which, where it ends', title: 'until' }),
    })
    .optional()
    .meta({ description: 'Who accepts what is left' }),
  assessedOn: day.meta({ description: 'The day it was last looked at' }),
  nextReview: day.meta({ description: 'The day by which it is looked at again' }),
});
export type Risk = z.infer<typeof risk>;
