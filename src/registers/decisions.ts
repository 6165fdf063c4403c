import { decisionRight } from '../schema/decision-right.ts';
import { defineRegister } from './define.ts';

/** Who decides what: told once, so that no two texts give one decision to two roles. */
export const decisions = defineRegister({
  name: 'decisions',
  nouns: ['decision', 'decisions'],
  namedAs: 'decision',
  decidedBy: ['decides'],
  schema: decisionRight,
  file: 'content/decisions.yaml',
  sight: {
    from: 'own classification',
    fields: { words: { from: 'audit', otherwise: [] } },
  },
  editions: ['staff', 'audit'],
  names: ({ decision }) => [decision],
  sortedBy: ({ decision, id }) => [decision, id],
  chapter: 'law',
  page: {
    title: 'Who decides what',
    lead: 'Each decision with the one role that takes it, whom it asks before, and where that is laid down.',
    columns: {
      decision: 'Decision',
      decides: 'Decides',
      heard: 'Heard before',
      carriesOut: 'Asks for it or carries it out',
      limit: 'Limit',
      within: 'Within',
      lasts: 'Holds at most',
      said: 'Laid down in',
    },
  },
  example: `
- id: police-questions
  decision: What police and courts are told
  decides: general-counsel
  heard: [dpo]
  limit: before anybody answers
  said: data-protection-policy#foreign-orders
  words:
    - [police, answer]
    - [police, ask]
`,
});
