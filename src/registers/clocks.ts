import { clock } from '../schema/clock.ts';
import { defineRegister } from './define.ts';

/** Deadlines set by law. */
export const clocks = defineRegister({
  name: 'clocks',
  nouns: ['legal clock', 'legal clocks'],
  namedAs: 'clock',
  schema: clock,
  file: 'content/legal/clocks.yaml',
  optional: false,
  example: `
- id: gdpr-authority
  regime: gdpr
  startEvent: Becoming aware of the breach
  limit: 72 hours
  addressee: The supervisory authority
  what: Notice of a breach that puts people at risk
  source: GDPR Art. 33(1)
  verifiedOn: 2026-11-02
`,
});
