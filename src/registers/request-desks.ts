import { requestDesk } from '../schema/request-desk.ts';
import { defineRegister } from './define.ts';

/** Whom people ask about their data, law by law. Pages for each right begin with those that it is asked at. */
export const requestDesks = defineRegister({
  name: 'request-desks',
  nouns: ['desk for requests', 'desks for requests'],
  schema: requestDesk,
  file: 'content/request-desks.yaml',
  sight: { from: 'public' },
  names: ({ company }) => [company],
  sortedBy: ({ position, id }) => [String(position).padStart(2, '0'), id],
  chapter: 'law',
  example: `
- id: everywhere
  position: 1
  title: { en: For everybody }
  company: Small Clinic
  contact: privacy-office
  proof: { en: You show your card at the desk. }
  forms: { en: "Ask us for large print, for paper, or for help in another language." }
  again: none
  authorities: [authority]
  mindful: { en: Nobody treats you worse because you complained. }
`,
});
