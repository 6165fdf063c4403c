import { workplace } from '../schema/workplace.ts';
import { defineRegister } from './define.ts';

/** Countries and sites where people work. */
export const workplaces = defineRegister({
  name: 'workplaces',
  nouns: ['workplace', 'workplaces'],
  schema: workplace,
  file: 'content/workplaces.yaml',
  sight: { from: 'own classification' },
  names: ({ title }) => [title],
  example: `
- id: estonia
  title: Estonia
  timeZone: Europe/Tallinn
- id: city-clinic
  title: City clinic
  within: estonia
`,
});
