import { parameter } from '../schema/parameter.ts';
import { defineRegister } from './define.ts';

/** Numbers that several documents share. */
export const parameters = defineRegister({
  name: 'parameters',
  nouns: ['parameter', 'parameters'],
  namedAs: 'parameter',
  schema: parameter,
  file: 'content/parameters.yaml',
  optional: false,
  sight: { from: 'own classification', onlyUsed: true },
  example: `
- id: breach-notice
  amount: 72
  unit: hour
  meaning: How soon the authority hears of a breach of personal data.
  startEvent: becoming aware of the breach
  addressee: the supervisory authority
  source: GDPR Art. 33(1)
`,
});
