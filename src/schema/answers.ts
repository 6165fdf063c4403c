import { z } from 'zod';
import { line, slug } from './words.ts';

/**
 * What an organisation answers about itself. Texts say by it what holds for this organisation and what does not, so
 * that one set of sources serves many.
 */
export const answers = z.record(slug, z.union([z.boolean(), line, z.array(line).min(1)]));
export type Answers = z.infer<typeof answers>;
export type Answer = Answers[string];
