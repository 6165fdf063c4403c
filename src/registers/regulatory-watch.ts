import { z } from 'zod';
import { readings } from '../schema/legal-requirement.ts';
import { ref } from '../schema/refer.ts';
import { day, line, slug } from '../schema/words.ts';
import { defineRegister } from './define.ts';

const watched = z.strictObject({
  id: slug,
  act: line.meta({ description: 'The act, as it is cited' }),
  state: z
    .enum(['proposed', 'adopted, not yet binding', 'binding in part', 'binding'])
    .meta({ description: 'How far it has come' }),
  happened: line.meta({ description: 'What is known of its way, with days' }),
  from: line.meta({ description: 'From when it binds, or that no day is known' }),
  changes: z.array(line).min(1).meta({ description: 'What would change here, a line each' }),
  replaces: z
    .array(ref('legalRequirements'))
    .min(1)
    .optional()
    .meta({ description: 'Entries of the legal requirements that it would change' }),
  answers: ref('roles').meta({ description: 'The role that watches it' }),
  source: line.meta({ description: 'Where it was read' }),
  reading: z.enum(readings).meta({ description: 'How near the words of the act somebody came' }),
  checkedOn: day.meta({ description: 'The day somebody last looked' }),
  checkNext: day.meta({ description: 'The day somebody looks again' }),
});

/** Law that is coming: what is proposed or adopted, from when, and what would change here. */
export const regulatoryWatch = defineRegister({
  name: 'regulatory-watch',
  nouns: ['act that is watched', 'acts that are watched'],
  schema: watched,
  due: ({ checkNext, answers }) => [
    {
      ...{ field: 'checkNext', day: checkNext, by: answers, what: 'a look at how far it has come' },
      mend: 'Look, and write that day into "checkedOn" and the next one into "checkNext".',
    },
  ],
  names: ({ act }) => [act],
  chapter: 'law',
  page: {
    title: 'Regulatory watch',
    lead: 'Law that is coming: how far it is, from when it binds, and what would change here.',
    columns: {
      act: 'Act',
      state: 'State',
      happened: 'What happened',
      from: 'Binds from',
      changes: 'What would change here',
      replaces: 'Changes',
      answers: 'Watches it',
      reading: 'Reading',
      source: 'Source',
      checkedOn: 'Checked',
      checkNext: 'Next check',
    },
  },
  example: `
- id: security-rule-proposal
  act: Proposal to renew the HIPAA Security Rule, 90 FR 898
  state: proposed
  happened: Comments closed on 2025-03-07; no final rule was found.
  from: No day is known
  changes: [No specification would be addressable any more.]
  answers: ciso
  source: reginfo.gov
  reading: not confirmed in the primary text, read in a secondary source
  checkedOn: 2026-11-29
  checkNext: 2027-02-26
`,
});
