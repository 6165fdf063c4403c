import { everydayWords } from '../schema/everyday-words.ts';
import { defineRegister } from './define.ts';

/** Everyday words for what the texts call otherwise: search finds the one by the other. */
export const everydayWordsRegister = defineRegister({
  name: 'search',
  nouns: ['line of everyday words', 'lines of everyday words'],
  schema: everydayWords,
  file: 'content/search.yaml',
  sight: { from: 'own classification' },
  names: ({ words }) => words,
  example: `
- id: ai-tools
  words: [chatgpt, copilot]
  means: [AI tool]
- id: lost-things
  words: [left my bag in a taxi, phone fell into the sea]
  at: ["acceptable-use#report-lost-device"]
`,
});
