import { retention as schema } from '../schema/retention.ts';
import { defineRegister } from './define.ts';

/** How long records are kept. */
export const retention = defineRegister({
  name: 'retention',
  nouns: ['retention rule', 'retention rules'],
  schema,
  names: ({ category }) => [category],
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
