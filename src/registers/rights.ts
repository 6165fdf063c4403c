import { right } from '../schema/right.ts';
import { defineRegister } from './define.ts';

/** What people may want of us about their data: the public edition has a page for each, below `/rights/`. */
export const rights = defineRegister({
  name: 'rights',
  nouns: ['right', 'rights'],
  schema: right,
  file: 'content/rights.yaml',
  sight: { from: 'public' },
  names: ({ title }) => Object.values(title),
  sortedBy: ({ position, id }) => [String(position).padStart(2, '0'), id],
  chapter: 'law',
  example: `
- id: copy
  position: 1
  title: { en: Get a copy of my data }
  lead: { en: We tell you what we have about you. }
  ways:
    - desk: everywhere
      law: GDPR Art. 15
      how:
        - { en: Write to us. }
      limit: { within: request-answer, more: none }
      cost: { en: Nothing. }
      refused: none
      asks: { en: Please send me a copy of all data that you hold about me. }
`,
});
