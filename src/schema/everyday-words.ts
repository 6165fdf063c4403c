import { z } from 'zod';
import { passage } from './refer.ts';
import { classification, language, line, slug } from './words.ts';

/** One entry of `content/search.yaml`. */
export const everydayWords = z.strictObject({
  id: slug,
  words: z.array(line).min(1).meta({ description: 'What people type, e.g. chatgpt, copilot' }),
  means: z
    .array(line)
    .default([])
    .meta({ description: 'What the texts say for it; each must be found in them' }),
  at: z.array(passage()).default([]).meta({
    description:
      'Places that answer, where people put it in words that no text has, e.g. acceptable-use#report-lost-device',
  }),
  language: language.optional().meta({
    description:
      'Of the words, where it is not that of the handbook: their places are those of that translation',
  }),
  bothWays: z.boolean().default(false).meta({
    description: 'true: whoever types what is meant finds these words, too. Not where one is narrower',
  }),
  not: z.array(line).default([]).meta({
    description: 'Words that look alike to the search and mean something else, e.g. police and policy',
  }),
  classification: classification.default('internal'),
});
export type EverydayWords = z.infer<typeof everydayWords>;
