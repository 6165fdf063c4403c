import { z } from 'zod';
import { ref, requirements } from './refer.ts';
import { day, documentedInformationId, frameworkId, line, prose } from './words.ts';

/** One entry of `content/frameworks/documented-information.yaml`: something that a standard or law wants in writing. */
export const documentedInformation = z.strictObject({
  id: documentedInformationId.meta({ description: 'e.g. ISMS-05. Permanent: documents point to it.' }),
  framework: frameworkId.meta({ description: 'The framework that asks for it, e.g. iso27001-2022' }),
  name: line.meta({ description: 'What has to be in writing, in a few words' }),
  requirements: requirements().meta({ description: 'Where it is asked for' }),
  class: z.enum(['mandatory', 'conditional', 'expected']).meta({
    description:
      'mandatory: the text requires it; conditional: when a control or a situation applies; expected: auditors ask for it',
  }),
  form: z.enum(['document', 'record']).default('document').meta({
    description:
      'document: it says how something is done; record: it shows that it was done, so no policy can be it',
  }),
  controls: requirements().optional().meta({
    description: 'conditional: controls that it hangs on; when all of them are excluded, the row drops',
  }),
  situation: line.optional().meta({ description: 'conditional: when it is due, in words' }),
  applies: z.boolean().default(true).meta({ description: 'false: the situation is not ours' }),
  because: line.optional().meta({ description: 'Why the situation is not ours' }),
  check: prose.meta({ description: 'What an auditor looks for, in our own words' }),
  registers: z.array(ref('registers')).default([]).meta({
    description:
      'Registers of this handbook that provide it, besides documents: all of them, each with entries',
  }),
  dueOn: day.optional().meta({ description: 'While it is missing: the day by which it is there' }),
  suppliedBy: line.meta({ description: 'Who is expected to supply it, in words' }),
});
export type DocumentedInformation = z.infer<typeof documentedInformation>;
