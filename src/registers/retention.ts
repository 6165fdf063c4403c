import { retention as schema } from '../schema/retention.ts';
import { defineRegister } from './define.ts';

/** How long records are kept (ISO/IEC 27001, A.5.33; GDPR, Art. 5(1)(e)). */
export const retention = defineRegister({
  name: 'retention',
  nouns: ['retention rule', 'retention rules'],
  schema,
  names: ({ category }) => [category],
  chapter: 'law',
  page: {
    title: 'Retention',
    lead: 'How long each kind of record is kept, from when, why, and what happens then. Where two periods hold, the longer one wins.',
    columns: {
      category: 'Category',
      jurisdictions: 'Where',
      period: 'Period',
      criteria: 'From when',
      trigger: 'Trigger',
      disposal: 'Disposal',
      source: 'Source',
      reading: 'Reading',
    },
  },
  example: `
- id: security-documentation
  category: Security policies and procedures
  documents:
    types: [policy, standard, procedure]
  period: P6Y
  criteria: Six years from the day it was created or last in effect, whichever is later
  trigger: creation-or-last-in-effect
  disposal: The Head of Information Security decides and records it
  source: [45 CFR 164.316(b)(2)(i)]
`,
});
