import { z } from 'zod';
import { ref } from '../schema/refer.ts';
import { day, line, slug } from '../schema/words.ts';
import { defineRegister } from './define.ts';

const breach = z.strictObject({
  id: slug,
  what: line.meta({ description: 'What happened; no names, nothing that points to one person' }),
  region: z.enum(['EU', 'US', 'EU and US']).meta({ description: 'Whose patients' }),
  ourRole: z.enum(['controller', 'processor']).meta({ description: 'For the data concerned' }),
  touches: z
    .array(z.enum(['confidentiality', 'integrity', 'availability']))
    .min(1)
    .meta({ description: 'What was lost' }),
  awareOn: day.meta({ description: 'The day we became aware; in the US the day of discovery' }),
  people: z.int().nonnegative().meta({ description: 'How many people are concerned' }),
  data: z.array(line).min(1).meta({ description: 'Kinds of data, a line each' }),
  effects: line.meta({ description: 'What it did or could do to people' }),
  risk: z
    .enum(['not a breach', 'unlikely', 'risk', 'high risk'])
    .meta({ description: 'Result of the assessment' }),
  assessedBy: ref('roles').meta({ description: 'The role that assessed it' }),
  because: line.meta({ description: 'Why; in the US with the four factors' }),
  done: z.array(line).min(1).meta({ description: 'What was done, a line each' }),
  authorityToldOn: day.optional().meta({ description: 'The day the authority had our notice' }),
  peopleToldOn: day.optional().meta({ description: 'The day the last person had our letter' }),
  clientToldOn: day.optional().meta({ description: 'The day the partner clinic had our notice' }),
  notTold: line.optional().meta({ description: 'Why somebody was not told' }),
  yearlyList: z
    .int()
    .optional()
    .meta({ description: 'The calendar year whose list to the Secretary it is in (45 CFR 164.408(c))' }),
  decidedBy: ref('roles').meta({ description: 'The role that decided on the notices' }),
  closedOn: day.optional().meta({ description: 'The day the case was closed' }),
  incident: line.meta({ description: 'The number of the incident' }),
});

/** Breaches of personal data, without a name (GDPR Art. 33(5), 45 CFR 164.408(c) and 164.414). */
export const breaches = defineRegister({
  name: 'breaches',
  nouns: ['breach or suspicion', 'breaches and suspicions'],
  schema: breach,
  names: ({ what }) => [what],
  page: {
    title: 'Breaches',
    lead: 'Each breach of personal data and each suspicion that was assessed, also those that were none. No entry names anybody.',
    columns: {
      what: 'What happened',
      region: 'Region',
      ourRole: 'Our role',
      touches: 'Lost',
      awareOn: 'Aware on',
      people: 'People',
      data: 'Data',
      effects: 'Effects',
      risk: 'Assessed as',
      assessedBy: 'Assessed by',
      because: 'Because',
      done: 'Done',
      authorityToldOn: 'Authority told',
      peopleToldOn: 'People told',
      clientToldOn: 'Clinic told',
      notTold: 'Not told because',
      yearlyList: 'Yearly list of',
      decidedBy: 'Decided by',
      closedOn: 'Closed',
      incident: 'Incident',
    },
  },
  example: `
- id: br-2030-01
  what: A page lay in the wrong pigeonhole for an hour
  region: EU
  ourRole: controller
  touches: [confidentiality]
  awareOn: 2030-06-03
  people: 1
  data: [Day of a visit]
  effects: One colleague read it who was not meant to
  risk: unlikely
  assessedBy: dpo
  because: The reader is bound to secrecy
  done: [The page was put where it belongs]
  notTold: No risk for the person is likely
  decidedBy: general-counsel
  closedOn: 2030-06-10
  incident: INC-2030-001
`,
});
