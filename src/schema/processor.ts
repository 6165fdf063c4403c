import { z } from 'zod';
import { ref } from './refer.ts';
import { orNone, told } from './told.ts';
import { day, line, slug, span } from './words.ts';

const clauses = z.strictObject({
  a: z.boolean().meta({ description: 'On documented instruction only', title: '(a)' }),
  b: z.boolean().meta({ description: 'Its people are bound to secrecy', title: '(b)' }),
  c: z.boolean().meta({ description: 'Security as Art. 32 asks', title: '(c)' }),
  d: z.boolean().meta({ description: 'Sub-processors only as agreed', title: '(d)' }),
  e: z.boolean().meta({ description: 'Helps with requests of people', title: '(e)' }),
  f: z.boolean().meta({ description: 'Helps with security, breaches and assessments', title: '(f)' }),
  g: z.boolean().meta({ description: 'Deletes or gives back at the end', title: '(g)' }),
  h: z.boolean().meta({ description: 'Shows proof and lets itself be audited', title: '(h)' }),
});

const subProcessor = z.strictObject({
  name: line,
  country: line,
  what: line,
});

/** One entry of `content/registers/processors.yaml`: who handles personal data for us (GDPR Art. 28; 45 CFR 164.504(e)). */
export const processor = z.strictObject({
  id: slug,
  processorId: ref('suppliers').meta({ description: 'The company, a row of suppliers.yaml' }),
  publicLabel: told.meta({
    description: 'What the public calls it; the name only where it may be published',
  }),
  publicName: orNone(line).meta({ description: 'Its name, where the list of sub-processors may say it' }),
  role: z.enum(['processor', 'sub-processor', 'processor and sub-processor']),
  service: line,
  data: line,
  clauses: orNone(clauses).meta({
    description: 'What its contract says of Art. 28(3)(a) to (h); none where only HIPAA applies',
  }),
  subProcessors: z.strictObject({
    approval: z.enum(['specific', 'general', 'none allowed']).meta({ title: 'approval:' }),
    notice: orNone(span).meta({
      description: 'How long before a change we are told, e.g. P30D',
      title: 'told of a change before it, by',
    }),
    list: orNone(z.array(subProcessor).min(1)),
  }),
  auditRight: line.meta({ description: 'How we may look' }),
  breachNotice: span.meta({ description: 'How soon it tells us of a breach, e.g. PT24H' }),
  location: z.array(line).min(1),
  sccModule: orNone(z.enum(['one', 'two', 'three', 'four'])),
  baa: orNone(
    z.strictObject({ ref: line.meta({ title: 'no.' }), signedOn: day.meta({ title: 'signed' }) }),
  ).meta({ description: 'Business associate agreement (45 CFR 164.504(e)); none where no US health data' }),
  evidence: orNone(
    z
      .array(
        z.strictObject({
          title: line,
          scope: line.meta({ title: 'for' }),
          ref: line.meta({ title: 'no.' }),
          until: orNone(day).meta({ title: 'until' }),
        }),
      )
      .min(1),
  ),
  contractRef: line,
  start: day,
  end: orNone(day),
  exitPlan: line,
  owner: ref('roles'),
  reviewedOn: day,
  nextReview: day,
});
export type Processor = z.infer<typeof processor>;
