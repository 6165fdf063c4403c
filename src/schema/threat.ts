import { z } from 'zod';
import { line, prose, slug } from './words.ts';

/** One entry of `content/registers/threats.yaml`: what can go wrong in care, in our own words. */
export const threat = z.strictObject({
  id: slug,
  threat: line.meta({ description: 'What brings harm about, in a few words' }),
  from: z
    .enum([
      'people outside',
      'people inside',
      'mistakes',
      'technical failure',
      'suppliers and others',
      'nature and surroundings',
    ])
    .meta({ description: 'Where it comes from' }),
  looksLike: line.meta({ description: 'How it shows in a clinic or in our work' }),
  noRisk: prose.optional().meta({ description: 'Why no risk of ours names it, where none does' }),
});
export type Threat = z.infer<typeof threat>;
