import { z } from 'zod';
import { ref } from './refer.ts';
import { classification, day, line, slug, span } from './words.ts';

/** What a health care provider holds, in our own words for the eight kinds that ISO 27799 tells apart. */
export const healthInformation = [
  'records of patients',
  'pseudonymised health data',
  'statistics and research data',
  'clinical knowledge',
  'data on clinicians and staff',
  'reports to public health',
  'audit trails',
  'security data of systems',
] as const;

/**
 * One entry of `content/registers/assets.yaml`: the inventory of ISO/IEC 27001, A.5.9, and the ground of the record of
 * processing (GDPR Art. 30), in one.
 */
export const asset = z.strictObject({
  id: slug,
  asset: line.meta({ description: 'What it is called' }),
  kind: z
    .enum([
      'information',
      'system',
      'cloud service',
      'devices',
      'network',
      'place and paper',
      'knowledge of people',
    ])
    .meta({ description: 'What sort of thing it is' }),
  holds: z
    .array(z.enum(healthInformation))
    .default([])
    .meta({ description: 'Kinds of health information in it; left out where it holds none of them' }),
  class: classification.meta({ description: 'The class of what is in it: public, internal or confidential' }),
  ephi: z
    .boolean()
    .meta({ description: 'Whether it holds or opens electronic health information of US patients' }),
  securityOwner: ref('roles').meta({ description: 'The role that answers for its security' }),
  privacyOwner: ref('roles').optional().meta({
    description:
      'The role that answers for why and how personal data in it is used; never the data protection officer',
  }),
  where: z.array(line).min(1).meta({ description: 'Region, building or room' }),
  suppliers: z.array(ref('suppliers')).default([]).meta({ description: 'Who provides or looks after it' }),
  backWithin: span.optional().meta({ description: 'How soon it works again after a failure, e.g. PT4H' }),
  losesAtMost: span.optional().meta({ description: 'How much of the newest data may be lost, e.g. PT15M' }),
  nextAccessReview: day.optional().meta({ description: 'The day by which access to it is looked at again' }),
});
export type Asset = z.infer<typeof asset>;
