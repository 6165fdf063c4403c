import { z } from 'zod';
import { passage, ref } from '../schema/refer.ts';
import { cadence, day, line, slug } from '../schema/words.ts';
import { defineRegister } from './define.ts';
import { nextResultDue } from './results-of.ts';

const objective = z.strictObject({
  id: slug,
  objective: line.meta({
    description: 'What is to be reached, so that somebody outside could say whether it was',
  }),
  systems: z
    .enum(['ISMS', 'PIMS', 'ISMS and PIMS'])
    .meta({ description: 'The management system that sets it' }),
  follows: passage().meta({ description: 'The aim of the policy that it makes measurable' }),
  measure: line.meta({ description: 'What is counted, where, and how' }),
  unit: line.meta({ description: 'What the numbers are of, e.g. percent, hours' }),
  target: z.number().meta({ description: 'The number to reach' }),
  better: z
    .enum(['higher', 'lower'])
    .meta({ description: 'higher: the target is the least; lower: it is the most' }),
  means: line.meta({ description: 'People, money and tools that it needs' }),
  owner: ref('roles').meta({ description: 'The role that answers for reaching it' }),
  since: day.meta({ description: 'The day it was set' }),
  due: day.meta({ description: 'The day by which it is reached' }),
  measuredEvery: cadence.meta({ description: 'How often a result is taken, e.g. P3M' }),
});

/** What management wants to reach, in numbers (ISO/IEC 27001 and 27701, 6.2). */
export const objectives = defineRegister({
  name: 'objectives',
  nouns: ['objective', 'objectives'],
  schema: objective,
  names: ({ objective }) => [objective],
  due: (objective, handbook) => {
    const day = nextResultDue(objective, handbook);
    const { id, measure, owner } = objective;
    return day === undefined
      ? []
      : [
          {
            ...{ kind: 'result', field: 'measuredEvery', day, what: measure, by: owner },
            mend: `Add a result with objective: ${id} to content/registers/measurements.yaml.`,
          },
        ];
  },
  page: {
    title: 'Objectives',
    picture: 'objectives',
    lead: 'What we want to reach for security and privacy, by when, and how we see whether we do.',
    columns: {
      objective: 'Objective',
      target: 'Target',
      unit: 'Of',
      better: 'Better is',
      measure: 'Measured by',
      measuredEvery: 'Every',
      owner: 'Owner',
      due: 'Due',
      means: 'Means',
      follows: 'Follows from',
      systems: 'System',
      since: 'Set on',
    },
  },
  example: `
- id: keys-counted
  objective: No key is missing
  systems: ISMS
  follows: access-control
  measure: Keys missing at the count of the quarter
  unit: keys
  target: 0
  better: lower
  means: An hour of the key keeper
  owner: head-of-operations
  since: 2030-01-15
  due: 2030-12-31
  measuredEvery: P3M
`,
});
