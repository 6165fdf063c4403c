import { z } from 'zod';
import { formerIds } from './renames.ts';
import { classification, line, slug } from './words.ts';

/** What a parameter is measured in. Units of time come first: they are what a text may contradict. */
export const timeUnits = ['minute', 'hour', 'day', 'working day', 'week', 'month', 'year'] as const;
const units = [...timeUnits, 'character', 'attempt', 'person', 'copy', 'percent', 'bit'] as const;

/** One entry of `content/parameters.yaml`: a number that several documents share. One number, one place. */
export const parameter = z.strictObject({
  id: slug,
  amount: z.number().positive().meta({ description: 'The number itself' }),
  unit: z.enum(units).meta({ description: 'What is counted' }),
  meaning: line.meta({ description: 'What the number says, in one sentence' }),
  startEvent: line
    .optional()
    .meta({ description: 'What starts the clock, e.g. "becoming aware of the breach"' }),
  addressee: line.optional().meta({ description: 'Who receives it, e.g. "the supervisory authority"' }),
  source: line.meta({ description: 'Where the number comes from: "GDPR Art. 33(1)", "Management decision"' }),
  classification: classification.default('internal'),
  formerly: formerIds('Ids that it had before: texts of the past name it by them'),
});
export type Parameter = z.infer<typeof parameter>;
