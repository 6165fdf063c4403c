import { firstSteps as card } from '../schema/first-steps.ts';
import { defineRegister } from './define.ts';

/** What to do first when something has gone wrong: the cards of the page for whoever is in trouble. */
export const firstSteps = defineRegister({
  name: 'now',
  nouns: ['card of first steps', 'cards of first steps'],
  schema: card,
  file: 'content/now.yaml',
  sight: { from: 'own classification' },
  names: ({ title }) => [title],
  sortedBy: ({ position, id }) => [String(position), id],
  example: `
- id: lost-device
  position: 1
  title: I lost a phone or laptop
  asks: [lost phone, stolen laptop]
  steps:
    - do: Call the incident line, and say whether it was locked.
      at: incident-management#report-incident
      call: incident-line
    - do: Do not go looking for it first.
`,
});
