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
  counted: { as: ['measurements'] },
  schema: measurement,
  names: ({ result, until }) => [`${result} until ${until}`],
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
- id: keys-counted-2030-q1
  objective: keys-counted
  from: 2030-01-01
  until: 2030-03-31
  result: 1
  basis: 79 of 80 keys were there
  by: head-of-operations
  evaluatedBy: ciso
  evaluatedOn: 2030-04-10
  evaluation: Missed by one; the hook got a number.
  reference: OPS-2030-001
`,
});
