import { z } from 'zod';
import { passage, ref, requirements } from '../schema/refer.ts';
import { day, line, slug } from '../schema/words.ts';
import { defineRegister } from './define.ts';

const interestedParty = z.strictObject({
  id: slug,
  party: line.meta({ description: 'Who, as they would call themselves' }),
  needs: z.array(line).min(1).meta({ description: 'What they need or expect of us, a line each' }),
  becomes: z
    .array(line)
    .min(1)
    .meta({ description: 'What of it is a requirement of the systems; what is not, with the reason' }),
  systems: z
    .enum(['ISMS', 'PIMS', 'ISMS and PIMS'])
    .meta({ description: 'The management system that takes it up; both where personal data is concerned' }),
  askedBy: requirements()
    .optional()
    .meta({ description: 'Clauses and articles that give them a right to it' }),
  metIn: z.array(passage()).min(1).meta({ description: 'Documents, or places in them, where it is met' }),
  owner: ref('roles').meta({ description: 'The role that speaks with them and keeps the entry true' }),
  reviewedOn: day.meta({ description: 'The day somebody last asked whether this is still so' }),
});

/** Who has a stake in security and privacy, and what of their wishes we take up (ISO/IEC 27001 and 27701, 4.2). */
export const interestedParties = defineRegister({
  name: 'interested-parties',
  nouns: ['interested party', 'interested parties'],
  schema: interestedParty,
  names: ({ party }) => [party],
  sortedBy: ({ party, id }) => [party, id],
  chapter: 'law',
  page: {
    title: 'Interested parties',
    lead: 'Who has a stake in how we protect information, what they need, and what of it we have made a requirement of ours.',
    columns: {
      party: 'Party',
      needs: 'Needs and expects',
      becomes: 'What we make of it',
      systems: 'System',
      askedBy: 'Asked by',
      metIn: 'Met in',
      owner: 'Owner',
      reviewedOn: 'Reviewed',
    },
  },
  example: `
- id: partner-clinics
  party: Partner clinics
  needs:
    - Their patients' data used on their instruction only
  becomes:
    - We process on written instruction, and tell them of a breach without delay.
  systems: ISMS and PIMS
  askedBy:
    gdpr: [Art.28(3), Art.33(2)]
  metIn: [breach-notification#partner-clinics]
  owner: head-of-operations
  reviewedOn: 2026-11-10
`,
});
