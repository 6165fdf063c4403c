import { homeQuestion } from '../schema/home-question.ts';
import { defineRegister } from './define.ts';

/** The questions that most readers come with: the first page of the public and of the staff edition begins with its own. */
export const homeQuestions = defineRegister({
  name: 'home',
  nouns: ['question of the first page', 'questions of the first page'],
  schema: homeQuestion,
  file: 'content/home.yaml',
  sight: { from: 'own classification' },
  names: ({ ask }) => [ask],
  sortedBy: ({ position, id }) => [String(position).padStart(2, '0'), id],
  example: `
- id: ai-tools
  position: 1
  ask: May I use ChatGPT?
  say: Only a tool that the service desk lists, and nothing about a patient.
  at: incident-management#first-steps
`,
});
