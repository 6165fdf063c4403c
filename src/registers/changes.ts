import { z } from 'zod';
import { passage, ref } from '../schema/refer.ts';
import { day, line, slug } from '../schema/words.ts';
import { defineRegister } from './define.ts';
import { doneOrNewDay } from './done-or-new-day.ts';

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
  due: ({ change, owner, due, doneOn }) => [
    { kind: 'change', field: 'due', day: due, doneOn, what: change, by: owner, mend: doneOrNewDay },
  ],
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
- id: ch-2030-01
  change: Two people keep the register of keys
  purpose: Somebody is there when one is ill
  consequences: Two lists could differ; the old book is closed on the same day
  means: Half a day
  owner: head-of-operations
  decidedBy: ceo
  decidedOn: 2030-02-04
  due: 2030-03-29
  documents: [access-control]
  reference: PL-2030-01
`,
});
