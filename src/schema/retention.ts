import { z } from 'zod';
import { documentTypes } from './document.ts';
import { readings } from './legal-requirement.ts';
import { cadence, classification, jurisdiction, line, slug } from './words.ts';

/** From when the time of a document runs: the day of creation, the last day in effect, or the later of the two. */
const documentTriggers: readonly string[] = ['creation', 'last-in-effect', 'creation-or-last-in-effect'];

/** From when the time runs. */
const retentionTriggers = [
  'creation',
  'last-in-effect',
  'creation-or-last-in-effect',
  'birth',
  'confirmation',
  'last-treatment',
  'registration',
  'answer',
  'end-of-financial-year',
  'end-of-employment',
  'end-of-contract',
] as const;

/** `security`, or a part of it: `security/devices`. Documents in no folder are of `general`. */
const topic = z
  .string()
  .regex(
    /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/,
    'Write the folder below policies/ in small letters, digits and hyphens, like access or security/devices.',
  );

const appliesTo = z.strictObject({
  types: z
    .array(z.enum(documentTypes))
    .min(1)
    .optional()
    .meta({ description: 'Types of documents; all unless told' }),
  classifications: z
    .array(classification)
    .min(1)
    .optional()
    .meta({ description: 'Classifications of documents; all unless told' }),
  topics: z
    .array(topic)
    .min(1)
    .optional()
    .meta({ description: 'Folders below policies/, each with those in it, e.g. privacy; all unless told' }),
});

/**
 * One entry of `content/registers/retention.yaml`: how long records of a category are kept. Where several entries
 * apply to a document, the one that lasts longest wins.
 */
export const retention = z
  .strictObject({
    id: slug,
    category: line.meta({ description: 'What is kept, e.g. Security policies and procedures' }),
    documents: appliesTo.optional().meta({
      description: 'Documents of this handbook that it applies to; left out where it is about other records',
    }),
    jurisdictions: z
      .array(jurisdiction)
      .min(1)
      .optional()
      .meta({ description: 'Where it holds, e.g. EE; everywhere unless told' }),
    period: cadence.meta({ description: 'How long, as an ISO 8601 duration: P6Y' }),
    criteria: line.meta({ description: 'From when, in words' }),
    trigger: z.enum(retentionTriggers).meta({
      description:
        'From when the period runs. Documents have one of the first three: `clausebook verify` counts by it',
    }),
    disposal: line.meta({ description: 'What happens to it afterwards, and who decides' }),
    source: z.array(line).min(1).meta({ description: 'The laws or contracts that ask for it' }),
    reading: z.enum(readings).optional().meta({
      description: 'How near the words of the law somebody came; left out where we set the period ourselves',
    }),
  })
  .refine(({ documents, trigger }) => documents === undefined || documentTriggers.includes(trigger), {
    path: ['trigger'],
    error: `The period of documents runs from one of these: ${documentTriggers.join(', ')}.`,
  });
export type Retention = z.infer<typeof retention>;
