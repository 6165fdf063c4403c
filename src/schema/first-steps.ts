import { z } from 'zod';
import { passage, ref } from './refer.ts';
import { classification, line, slug } from './words.ts';

/** Nobody in trouble reads more: so many cards, and so many steps on each. */
export const mostCards = 6;
export const mostSteps = 5;

const step = z.strictObject({
  do: line.meta({ description: 'One thing to do, in a sentence' }),
  at: passage()
    .optional()
    .meta({ description: 'The rule or heading that says so, e.g. incident-management#report-incident' }),
  call: ref('contacts').optional().meta({ description: 'Id of contacts.yaml: whom to reach in this step' }),
});

/** One entry of `content/now.yaml`: what to do first when something has gone wrong. */
export const firstSteps = z.strictObject({
  id: slug,
  position: z
    .int()
    .min(1)
    .max(mostCards)
    .meta({ description: `Its place on the page, from 1 to ${mostCards}; no two cards have the same` }),
  title: line.meta({ description: 'What happened, as somebody in trouble would say it' }),
  asks: z
    .array(line)
    .default([])
    .meta({ description: 'What people type who look for it, e.g. lost, stolen; search has the card first' }),
  steps: z.array(step).min(1).max(mostSteps).meta({ description: 'What to do, in order' }),
  classification: classification.default('internal'),
});
export type FirstSteps = z.infer<typeof firstSteps>;
