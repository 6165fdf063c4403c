import { z } from 'zod';
import { ref } from '../schema/refer.ts';
import { day, line, slug } from '../schema/words.ts';
import { defineRegister } from './define.ts';

const measurement = z.strictObject({
  id: slug,
  objective: ref('objectives').meta({ description: 'The objective that it is a result of' }),
  from: day.meta({ description: 'First day of the period' }),
  until: day.meta({ description: 'Last day of the period' }),
  result: z.number().meta({ description: 'The number, in the unit of the objective' }),
  basis: line.meta({ description: 'What was counted, e.g. 234 of 241 people' }),
  by: ref('roles').meta({ description: 'The role that took the result' }),
  evaluatedBy: ref('roles').meta({ description: 'The role that judged it' }),
  evaluatedOn: day.meta({ description: 'The day it was judged' }),
  evaluation: line.meta({ description: 'What it means, and what is done about it' }),
  reference: line.meta({ description: 'Where the numbers are kept: report or ticket' }),
});

/** What was measured, and what it was taken to mean (ISO/IEC 27001 and 27701, 9.1). */
export const measurements = defineRegister({
  name: 'measurements',
  nouns: ['result', 'results'],
  schema: measurement,
  sortedBy: ({ objective, until, id }) => [objective, until, id],
  page: {
    title: 'Measurements',
    lead: 'The results of each objective, period by period, and what they were taken to mean.',
    columns: {
      objective: 'Objective',
      from: 'From',
      until: 'Until',
      result: 'Result',
      basis: 'Counted',
      evaluation: 'What it means',
      by: 'Taken by',
      evaluatedBy: 'Judged by',
      evaluatedOn: 'Judged on',
      reference: 'Reference',
    },
  },
  example: `
- id: training-on-time-2026-q3
  objective: training-on-time
  from: 2026-07-01
  until: 2026-09-30
  result: 96
  basis: 231 of 241 people
  by: head-of-people
  evaluatedBy: ciso
  evaluatedOn: 2026-10-14
  evaluation: One short of the target; managers were told whom to remind.
  reference: HR-2026-0917
`,
});
