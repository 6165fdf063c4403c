import { z } from 'zod';
import { dpiaCriteria } from './processing-activity.ts';
import { ref } from './refer.ts';
import { orNone, told } from './told.ts';
import { day, line, prose, slug } from './words.ts';

const grade = z.enum(['low', 'medium', 'high']);

const riskToPeople = z.strictObject({
  id: slug,
  source: line,
  impact: line.meta({ description: 'What it would do to people' }),
  likelihood: grade,
  severity: grade,
  overall: grade,
});

const measure = z.strictObject({
  riskId: slug.meta({ description: 'The risk above that it treats' }),
  measure: line,
  effect: z.enum(['eliminated', 'reduced', 'accepted']),
  residual: grade,
  approved: z.boolean(),
});

/** One file of `content/registers/dpias/`: a data protection impact assessment (GDPR Art. 35(7), Art. 36). */
export const dpia = z.strictObject({
  id: slug,
  title: line,
  activities: z.array(ref('processingActivities')).min(1),
  screening: z.strictObject({
    criteria: z.array(z.enum(dpiaCriteria)).min(1),
    decision: line,
    by: ref('roles'),
  }),
  description: z.strictObject({ nature: prose, scope: prose, context: prose, purposes: prose }),
  consultation: z.strictObject({
    subjects: line.meta({ description: 'Who was asked, or why not' }),
    processors: line,
    experts: line,
  }),
  necessity: z.strictObject({
    basis: line,
    alternatives: line,
    minimisation: line,
    quality: line,
    rights: line,
    transfers: line,
  }),
  risks: z.array(riskToPeople).min(1),
  measures: z.array(measure).min(1),
  signoff: z.strictObject({
    measuresBy: ref('roles'),
    residualBy: ref('roles'),
    dpoAdvice: line,
    dpoAdvisedOn: day,
    overruledReason: orNone(line),
    consultationReason: orNone(line),
    signedOn: day,
  }),
  art36: orNone(
    z.strictObject({
      authority: ref('contacts'),
      askedOn: day,
      answer: orNone(line),
    }),
  ).meta({ description: 'Consultation of the authority where a high risk is left (Art. 36(1))' }),
  review: z.strictObject({ trigger: line, last: day, next: day, by: ref('roles') }),
  summary: orNone(told).meta({ description: 'A summary that may be published' }),
});
export type Dpia = z.infer<typeof dpia>;
