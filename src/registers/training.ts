import { z } from 'zod';
import { ref, requirements } from '../schema/refer.ts';
import { cadence, day, line, slug } from '../schema/words.ts';
import { defineRegister } from './define.ts';
import { groupOfPeople } from './group-of-people.ts';

const trainingCount = z
  .strictObject({
    id: slug,
    module: line.meta({ description: 'What is taught' }),
    groups: z.array(ref('audiences')).min(1).meta({ description: 'Who has to take it' }),
    countedOn: day.meta({ description: 'The day of the count' }),
    from: day.meta({ description: 'First day of the period that was counted' }),
    people: groupOfPeople.meta({ description: 'How many people had to take it' }),
    done: z.int().nonnegative().meta({ description: 'How many of them had taken it' }),
    rightAnswers: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .meta({ description: 'Right answers to its questions at the first try, in percent, over all' }),
    lasts: z.int().positive().meta({ description: 'How many minutes it takes' }),
    again: cadence.optional().meta({ description: 'How often it is taken again' }),
    askedBy: requirements().optional().meta({ description: 'Clauses and articles that ask for it' }),
    owner: ref('roles').meta({ description: 'The role that keeps it true and counts' }),
    reference: line.meta({ description: 'The report of the HR system' }),
  })
  .superRefine(({ people, done }, context) => {
    if (done > people)
      context.addIssue({
        code: 'custom',
        path: ['done'],
        message: 'No more people can have taken it than had to.',
      });
  });

/** What was taught to how many (ISO/IEC 27001 and 27701, 7.2; 45 CFR 164.308(a)(5) and 164.530(b)). Counts alone. */
export const training = defineRegister({
  name: 'training',
  nouns: ['count of training', 'counts of training'],
  schema: trainingCount,
  names: ({ module }) => [module],
  sortedBy: ({ module, countedOn, id }) => [module, countedOn, id],
  page: {
    title: 'Training',
    lead: 'What we teach, to whom, and how many had taken it on the day of the count. No group is smaller than five.',
    columns: {
      module: 'Module',
      groups: 'For',
      from: 'From',
      countedOn: 'Counted',
      people: 'People',
      done: 'Done',
      rightAnswers: 'Right at first, percent',
      lasts: 'Minutes',
      again: 'Again every',
      askedBy: 'Asked by',
      owner: 'Owner',
      reference: 'Reference',
    },
  },
  example: `
- id: keys-2030
  module: Keys and badges
  groups: [all-staff]
  from: 2029-11-01
  countedOn: 2030-11-01
  people: 80
  done: 76
  lasts: 20
  again: P1Y
  owner: head-of-people
  reference: HR-2030-1101
`,
});
