import { z } from 'zod';
import { passage } from './refer.ts';
import { classification, language, line, slug } from './words.ts';

/** One entry of `content/home.yaml`: a question that the first page asks for its reader, with its answer in a line. */
export const homeQuestion = z.strictObject({
  id: slug,
  position: z.int().min(1).max(99).meta({ description: 'Its place in the list: small numbers come first' }),
  ask: line.meta({ description: 'As readers would ask it, e.g. May I use ChatGPT?' }),
  say: line.meta({ description: 'The answer in a line; the place has all of it' }),
  at: passage().meta({ description: 'The rule or heading that answers, e.g. acceptable-use#ai-tools' }),
  classification: classification
    .default('internal')
    .meta({ description: 'public for the first page of the public edition, internal for that of staff' }),
  inLanguages: z
    .record(language, z.strictObject({ ask: line, say: line }))
    .default({})
    .meta({ description: 'The same in other languages: { et: { ask: ..., say: ... } }' }),
});
export type HomeQuestion = z.infer<typeof homeQuestion>;
