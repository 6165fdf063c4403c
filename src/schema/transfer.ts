import { z } from 'zod';
import { pointer, ref } from './refer.ts';
import { orNone, told } from './told.ts';
import { day, line, slug } from './words.ts';

/** On what ground data goes to a third country (GDPR, Art. 45, 46, 47, 49). */
export const transferMechanisms = ['adequacy', 'adequacy-dpf', 'scc', 'bcr', 'derogation'] as const;

export type TransferMechanism = (typeof transferMechanisms)[number];

/** Art. 46 and 47 ask for an assessment of the law there (C-311/18); an adequacy decision and Art. 49 do not. */
export const assessedMechanisms: readonly string[] = ['scc', 'bcr'];

const country = z.string().regex(/^[A-Z]{2}$/, 'Write the country as two letters of ISO 3166, like US.');

const assessment = z.strictObject({
  onward: line.meta({ description: 'Whether it goes further from there, and to whom' }),
  law: line.meta({ description: 'What the law there lets authorities see' }),
  practice: line.meta({ description: 'What is known of how they do, and of redress' }),
  technical: line.meta({ description: 'Supplementary measures in technology' }),
  contractual: line.meta({ description: 'The same in the contract' }),
  organisational: line.meta({ description: 'The same in how people work' }),
  conclusion: line,
  triggers: line.meta({ description: 'What would make us look again' }),
  summary: orNone(told).meta({ description: 'A summary that may be published' }),
});

/** One entry of `content/registers/transfers.yaml` (GDPR, chapter V; ISO/IEC 27701, A.1.5.2 and A.1.5.3). */
export const transfer = z.strictObject({
  id: slug,
  transfer: line.meta({ description: 'Who sees or gets what, where' }),
  exporter: line,
  importer: line.meta({ description: 'The recipient, by the name of the company' }),
  processorId: orNone(ref('processors')),
  country,
  data: line.meta({ description: 'What goes, and about whom' }),
  publicText: told.meta({ description: 'What the public reads of it' }),
  mechanism: z.enum(transferMechanisms),
  module: orNone(z.enum(['one', 'two', 'three', 'four'])).meta({ description: 'Of the standard clauses' }),
  decision: orNone(line).meta({
    description: 'The adequacy decision, or that of the clauses, with its number',
  }),
  listCheckedOn: orNone(day).meta({
    description: 'The day somebody looked whether the recipient is on the list of the Data Privacy Framework',
  }),
  derogation: orNone(
    z.strictObject({
      reason: line.meta({ description: 'Which letter of Art. 49(1), and why' }),
      record: line.meta({ description: 'Where it is written down (Art. 49(6))' }),
    }),
  ),
  copyFrom: orNone(ref('contacts')).meta({ description: 'Where people get a copy of the safeguard' }),
  docRef: line.meta({ description: 'The number of the signed paper' }),
  assessment: orNone(assessment).meta({
    description: 'Transfer impact assessment; for Art. 46 mechanisms only',
  }),
  owner: ref('roles'),
  approvedOn: day,
  reviewedOn: day,
  nextReview: day,
  policyRef: pointer('documents'),
});
export type Transfer = z.infer<typeof transfer>;
