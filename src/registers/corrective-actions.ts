import { z } from 'zod';
import { ref } from '../schema/refer.ts';
import { day, line, slug } from '../schema/words.ts';
import { defineRegister } from './define.ts';
import { doneOrNewDay } from './done-or-new-day.ts';

const correctiveAction = z
  .strictObject({
    id: slug,
    action: line.meta({ description: 'What is changed so that it does not happen again' }),
    findings: z.array(ref('findings')).min(1).meta({ description: 'Findings that it mends' }),
    atOnce: line.optional().meta({ description: 'What was put right on the spot' }),
    cause: line.meta({ description: 'Why it happened, and whether it could elsewhere' }),
    owner: ref('roles').meta({ description: 'The role that carries it out' }),
    due: day.meta({ description: 'The day by which it is done' }),
    doneOn: day.optional().meta({ description: 'The day it was done' }),
    checkBy: day.meta({ description: 'The day by which somebody looks whether it worked' }),
    checkedOn: day.optional().meta({ description: 'The day somebody looked' }),
    checkedBy: ref('roles').optional().meta({ description: 'The role that looked; not the owner' }),
    worked: z.boolean().optional().meta({ description: 'Whether it had worked' }),
    shownBy: line.optional().meta({ description: 'What showed it' }),
    reference: line.meta({ description: 'Its ticket' }),
  })
  .superRefine(({ checkedOn, checkedBy, worked, shownBy, owner, doneOn }, context) => {
    for (const [field, value] of Object.entries({ checkedBy, worked, shownBy }))
      if ((checkedOn === undefined) !== (value === undefined))
        context.addIssue({
          code: 'custom',
          path: [value === undefined ? 'checkedOn' : field],
          message: `A check says checkedOn, checkedBy, worked and shownBy together. Here ${field} ${value === undefined ? 'is missing' : 'stands alone'}.`,
        });
    if (checkedOn !== undefined && doneOn === undefined)
      context.addIssue({
        code: 'custom',
        path: ['checkedOn'],
        message: 'Whether it worked is seen after it was done: add doneOn.',
      });
    if (checkedBy === owner)
      context.addIssue({
        code: 'custom',
        path: ['checkedBy'],
        message: 'Nobody judges their own work: let another role look.',
      });
  });

/** What is done so that a fault does not come back, and whether it worked (ISO/IEC 27001 and 27701, 10.2). */
export const correctiveActions = defineRegister({
  name: 'corrective-actions',
  nouns: ['corrective action', 'corrective actions'],
  schema: correctiveAction,
  names: ({ action }) => [action],
  due: ({ action, owner, due, doneOn, checkBy, checkedOn, checkedBy }) => [
    { kind: 'action', field: 'due', day: due, doneOn, what: action, by: owner, mend: doneOrNewDay },
    {
      ...{ kind: 'effect', field: 'checkBy', day: checkBy, doneOn: checkedOn, what: action },
      ...{ by: checkedBy ?? owner },
      mend: 'Add checkedOn, checkedBy, worked and shownBy; another role than the owner looks.',
    },
  ],
  page: {
    title: 'Corrective actions',
    lead: 'What we do so that a fault does not come back: its cause, the action, and whether it worked.',
    columns: {
      action: 'Action',
      findings: 'Finding',
      cause: 'Cause',
      atOnce: 'Put right at once',
      owner: 'Owner',
      due: 'Due',
      doneOn: 'Done',
      checkBy: 'Effect looked at by',
      checkedOn: 'Looked at',
      checkedBy: 'By',
      worked: 'Worked',
      shownBy: 'Shown by',
      reference: 'Reference',
    },
  },
  example: `
- id: ca-2030-01
  action: Hooks have numbers, and the book has a line for each
  findings: [f-2030-01]
  cause: All hooks looked alike
  owner: head-of-operations
  due: 2030-07-31
  doneOn: 2030-07-20
  checkBy: 2030-10-31
  reference: SD-90001
`,
});
