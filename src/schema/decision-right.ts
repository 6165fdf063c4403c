import { z } from 'zod';
import { passage, ref } from './refer.ts';
import { classification, line, slug } from './words.ts';

/**
 * One entry of `content/decisions.yaml`: who decides something, so that no two texts give it to two people
 * (ISO/IEC 27001 and 27701, 5.3).
 */
export const decisionRight = z
  .strictObject({
    id: slug,
    decision: line.meta({ description: 'What is decided, e.g. Whether a high risk is accepted' }),
    decides: ref('roles').meta({ description: 'The one role that decides and answers for it' }),
    heard: z
      .array(ref('roles'))
      .default([])
      .meta({ description: 'Roles that are asked before; they advise and do not decide' }),
    carriesOut: z
      .array(ref('roles'))
      .default([])
      .meta({ description: 'Roles that ask for it, carry it out or are told of it' }),
    limit: line.optional().meta({ description: 'By when or until when, e.g. before anybody answers' }),
    within: ref('parameters')
      .optional()
      .meta({ description: 'The parameter that is the limit, in place of "limit"' }),
    lasts: ref('parameters').optional().meta({
      description: 'The parameter that says how long at most what was decided holds, e.g. an exception',
    }),
    said: passage().meta({ description: 'The document and rule that say it; other texts lead there' }),
    words: z.array(z.array(line).min(1)).default([]).meta({
      description:
        'How texts speak of it: a sentence or a row of a table that holds the beginnings of all words of one list does',
    }),
    classification: classification.default('internal'),
  })
  .superRefine(({ limit, within, decides, heard }, context) => {
    if (limit !== undefined && within !== undefined)
      context.addIssue({ code: 'custom', path: ['within'], message: 'Write either limit or within.' });
    const again = heard.indexOf(decides);
    if (again >= 0)
      context.addIssue({
        code: 'custom',
        path: ['heard', again],
        message: 'Who decides is not heard besides. Take the role out here.',
      });
  });
export type DecisionRight = z.infer<typeof decisionRight>;
