import { vagueWords as schema } from '../schema/vague-words.ts';
import { defineRegister } from './define.ts';

/** Words that leave readers of a notice in the dark, by language. */
export const vagueWords = defineRegister({
  name: 'vague-words',
  nouns: ['entry on vague words', 'entries on vague words'],
  schema,
  file: 'content/legal/wording.yaml',
  sortedBy: ({ fault, language, id }) => [fault, language, id],
  chapter: 'law',
  example: `
- id: weasel-en
  fault: weasel word
  language: en
  words: [may, might]
  except: [you may]
  instead: Say what you do, and when.
  source: WP260 rev.01, 12 and 13
`,
});
