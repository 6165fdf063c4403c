import { z } from 'zod';
import { ref } from '../schema/refer.ts';
import { day, line, slug } from '../schema/words.ts';
import { type Due, defineRegister } from './define.ts';
import { doneOrNewDay, heldOrNewDay } from './done-or-new-day.ts';

/** What a management review takes in (ISO/IEC 27001 and 27701, 9.3.2), in our own words, by field. */
export const reviewInputs = {
  earlierActions: 'What became of earlier decisions',
  issues: 'What changed around us and within',
  parties: 'What changed in the needs of interested parties',
  findings: 'Nonconformities and corrective actions',
  results: 'Results of monitoring and measuring',
  audits: 'Results of audits',
  objectives: 'Objectives reached and missed',
  feedback: 'What interested parties told us',
  risks: 'Results of risk assessment, and the treatment plan',
  improvement: 'Chances to improve',
} as const;

const input = (title: string) =>
  z
    .array(line)
    .min(1)
    .optional()
    .meta({ description: `${title}, a line each` });

const decision = z.strictObject({
  decision: line.meta({ description: 'What was decided: improvement, change or means' }),
  owner: ref('roles').meta({ description: 'The role that carries it out' }),
  due: day.meta({ description: 'The day by which it is done' }),
  doneOn: day.optional().meta({ description: 'The day it was done' }),
});

const managementReview = z.strictObject({
  id: slug,
  review: line.meta({ description: 'What it is called' }),
  plannedOn: day.meta({ description: 'The day for which it is planned' }),
  heldOn: day.optional().meta({ description: 'The day it was held; then every input is there' }),
  leads: ref('roles').meta({ description: 'The role that leads it' }),
  present: z.array(ref('roles')).default([]).meta({ description: 'Roles that took part' }),
  earlierActions: input(reviewInputs.earlierActions),
  issues: input(reviewInputs.issues),
  parties: input(reviewInputs.parties),
  findings: input(reviewInputs.findings),
  results: input(reviewInputs.results),
  audits: input(reviewInputs.audits),
  objectives: input(reviewInputs.objectives),
  feedback: input(reviewInputs.feedback),
  risks: input(reviewInputs.risks),
  improvement: input(reviewInputs.improvement),
  decisions: z.array(decision).default([]).meta({ description: 'What was decided' }),
  minutes: line.optional().meta({ description: 'The number of the minutes' }),
});

/** Whether both systems still fit, as top management sees it (ISO/IEC 27001 and 27701, 9.3). */
export const managementReviews = defineRegister({
  name: 'management-reviews',
  nouns: ['management review', 'management reviews'],
  schema: managementReview,
  names: ({ review }) => [review],
  sortedBy: ({ plannedOn, id }) => [plannedOn, id],
  due: ({ review, leads, plannedOn, heldOn, decisions }) => [
    {
      ...{ kind: 'management review', field: 'plannedOn', day: plannedOn, doneOn: heldOn },
      ...{ what: review, by: leads, mend: heldOrNewDay },
    },
    ...decisions.map(
      ({ decision, owner, due, doneOn }, index): Due => ({
        ...{ kind: 'decision', field: `decisions.${index}.due`, day: due, doneOn },
        ...{ what: decision, by: owner, mend: doneOrNewDay },
      }),
    ),
  ],
  page: {
    title: 'Management reviews',
    lead: 'What top management looked at, input by input, and what it decided.',
    columns: {
      review: 'Review',
      plannedOn: 'Planned',
      heldOn: 'Held',
      leads: 'Led by',
      present: 'Present',
      ...reviewInputs,
      decisions: 'Decisions, who, by when, done',
      minutes: 'Minutes',
    },
  },
  example: `
- id: mr-2030
  review: Management review of 2030
  plannedOn: 2030-11-14
  leads: ceo
`,
});
