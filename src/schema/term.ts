import { z } from 'zod';
import { pointer } from './refer.ts';
import { formerIds } from './renames.ts';
import { classification, line, prose, slug } from './words.ts';

/** One entry of `content/glossary.yaml`. */
export const term = z.strictObject({
  id: slug,
  term: line.meta({ description: 'As printed' }),
  aliases: z
    .array(line)
    .default([])
    .meta({ description: 'Other names and abbreviations people type, e.g. MFA, 2FA' }),
  notCalled: z
    .array(line)
    .optional()
    .meta({ description: 'Names that no text may use for it: one list, one name' }),
  definition: prose.meta({ description: 'One or two plain sentences' }),
  marked: z
    .union([z.literal(false), z.array(line).min(1)])
    .optional()
    .meta({
      description:
        'The words at whose first use in a section texts explain the term. Left out: the term, its plural, and abbreviations among the aliases. A list: these words and no others. false: none, for words that everybody knows',
    }),
  source: line.optional().meta({ description: 'Where the definition comes from, e.g. GDPR Art. 4(1)' }),
  see: z.array(pointer('terms')).default([]).meta({ description: 'Ids of related terms' }),
  classification: classification.default('internal'),
  formerly: formerIds(
    'Ids that it had before: texts of the past, and links to the glossary, name it by them',
  ),
});
export type Term = z.infer<typeof term>;
