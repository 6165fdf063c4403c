import { z } from 'zod';
import { ref } from './refer.ts';
import { day, line, slug } from './words.ts';

/** One entry of `content/registers/service-audits.yaml`: a search for services that people use and nobody approved. */
export const serviceAudit = z.strictObject({
  id: slug,
  on: day.meta({ description: 'The day it was finished' }),
  by: ref('roles').meta({ description: 'The role that did it' }),
  looked: z.array(line).min(1).meta({ description: 'Where was looked: invoices, sign-ins, traffic' }),
  found: z.int().nonnegative().meta({ description: 'How many services were found in use' }),
  unknown: z.int().nonnegative().meta({ description: 'How many of them nobody had asked for' }),
  services: z
    .array(ref('cloudServices'))
    .default([])
    .meta({ description: 'What was decided about those nobody had asked for' }),
  outcome: line.meta({ description: 'What came of it' }),
  ref: line.meta({ description: 'The number of the report' }),
  nextBy: day.meta({ description: 'The day by which it is done again' }),
});
export type ServiceAudit = z.infer<typeof serviceAudit>;
