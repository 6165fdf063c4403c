import { z } from 'zod';
import { language, line, slug } from './words.ts';

/** What is wrong with words in a notice: they leave open whether (T-02), or they leave open why (T-03). */
export const wordingFaults = ['weasel word', 'vague purpose'] as const;

/** One entry of `content/legal/wording.yaml`: words that leave readers of a notice in the dark (WP260 rev.01, 12 and 13). */
export const vagueWords = z.strictObject({
  id: slug,
  fault: z.enum(wordingFaults),
  language,
  words: z.array(line).min(1).meta({ description: 'Words or phrases, each as it stands in a text' }),
  alone: z.boolean().default(false).meta({
    description:
      'Only where the text says nothing else: "research" alone says nothing, with its question it does',
  }),
  except: z.array(line).default([]).meta({
    description: 'Phrases in which one of them is definite, e.g. "you may": it gives a right',
  }),
  instead: line.meta({ description: 'What is written in its place' }),
  source: line,
});
export type VagueEntry = z.infer<typeof vagueWords>;
