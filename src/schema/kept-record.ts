import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { documented, ref, requirements } from './refer.ts';
import { cadence, day, line, slug } from './words.ts';

/** A record that lives in another system: what there is to ask for there, and when somebody last did. */
export const keptRecord = z.strictObject({
  id: slug,
  what: line.meta({ description: 'What is recorded, as a kind: no name and no case' }),
  provides: z
    .array(documented())
    .min(1)
    .optional()
    .meta({ description: 'Documented information that it is' }),
  requiredBy: requirements().optional().meta({ description: 'Clauses and articles that ask for it' }),
  calledInTexts: z
    .array(line)
    .min(1)
    .optional()
    .meta({ description: 'What documents call it, where that is not what it is called here' }),
  system: line.meta({ description: 'The system in which it is kept' }),
  keeper: ref('roles').meta({ description: 'The role that shows it to an auditor' }),
  retention: ref('retention').meta({ description: 'How long it is kept' }),
  sampleEvery: cadence.meta({ description: 'How often somebody looks whether it is there and right' }),
  lastSampledOn: day.meta({ description: 'The day somebody last looked' }),
  reference: line.meta({ description: 'What was sampled, by ticket, report or number' }),
});
export type KeptRecord = z.infer<typeof keptRecord>;

/** The last day on which the last look at a sample still counts. */
export function sampleBy({
  lastSampledOn,
  sampleEvery,
}: Pick<KeptRecord, 'lastSampledOn' | 'sampleEvery'>): string {
  return Temporal.PlainDate.from(lastSampledOn).add(sampleEvery).toString();
}
