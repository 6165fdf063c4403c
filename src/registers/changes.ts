import { z } from 'zod';
import { passage, ref } from '../schema/refer.ts';
import { day, line, slug } from '../schema/words.ts';
import { defineRegister } from './define.ts';

const change = z.strictObject({
  id: slug,
  change: line.meta({ description: 'What changes in the management system' }),
  purpose: line.meta({ description: 'Why' }),
  consequences: line.meta({ description: 'What could go wrong, and how the system stays whole meanwhile' }),
  means: line.meta({ description: 'People, money and time' }),
  owner: ref('roles').meta({ description: 'The role that carries it out' }),
  decidedBy: ref('roles').meta({ description: 'The role that decided' }),
  decidedOn: day.meta({ description: 'The day of the decision' }),
  due: day.meta({ description: 'The day by which it is done' }),
  doneOn: day.optional().meta({ description: 'The day it was done' }),
  documents: z.array(passage()).min(1).meta({ description: 'Documents that change with it' }),
  reference: line.meta({ description: 'Its plan or ticket' }),
});

/** Planned changes of the management systems themselves (ISO/IEC 27001 and 27701, 6.3). */
export const changes = defineRegister({
  name: 'changes',
  nouns: ['planned change', 'planned changes'],
  schema: change,
  names: ({ change }) => [change],
  sortedBy: ({ due, id }) => [due, id],
  page: {
    title: 'Planned changes',
    lead: 'Changes of the management systems, thought through before they are made.',
    columns: {
      change: 'Change',
      purpose: 'Purpose',
      consequences: 'What could go wrong',
      means: 'Means',
      owner: 'Owner',
      decidedBy: 'Decided by',
      decidedOn: 'Decided',
      due: 'Due',
      doneOn: 'Done',
      documents: 'Documents',
      reference: 'Reference',
    },
  },
  example: `
- id: ch-2026-03
  change: A privacy office of its own runs the daily work with personal data
  purpose: The data protection officer advises and no longer operates
  consequences: Requests could fall between two desks; both answer for a month
  means: One post
  owner: general-counsel
  decidedBy: board
  decidedOn: 2026-11-19
  due: 2027-01-31
  documents: [roles-and-responsibilities]
  reference: PL-2026-03
`,
});
