import { z } from 'zod';
import { ref } from '../schema/refer.ts';
import { day, line, slug } from '../schema/words.ts';
import { type Due, defineRegister } from './define.ts';
import { doneOrNewDay, heldOrNewDay } from './done-or-new-day.ts';

const action = z.strictObject({
  action: line.meta({ description: 'What is to be done' }),
  owner: ref('roles').meta({ description: 'The role that does it' }),
  due: day.meta({ description: 'The day by which it is done' }),
  doneOn: day.optional().meta({ description: 'The day it was done' }),
});

const meeting = z.strictObject({
  id: slug,
  meeting: line.meta({ description: 'What it is called' }),
  plannedOn: day.meta({ description: 'The day for which it is planned' }),
  heldOn: day.optional().meta({ description: 'The day it was held' }),
  leads: ref('roles').meta({ description: 'The role that leads it' }),
  members: z
    .array(ref('roles'))
    .min(2)
    .meta({ description: 'Roles that have a voice, the one that leads among them' }),
  absent: z.array(ref('roles')).default([]).meta({ description: 'Members who were not there' }),
  advise: z.array(ref('roles')).default([]).meta({ description: 'Roles that are heard and do not decide' }),
  topics: z.array(line).min(1).meta({ description: 'What was spoken of, a line each' }),
  decisions: z.array(line).default([]).meta({ description: 'What was decided, a line each' }),
  actions: z.array(action).default([]).meta({ description: 'What follows' }),
  minutes: line.optional().meta({ description: 'The number of the minutes' }),
});

const title = 'Security and privacy committee';

/** Meetings of the joint committee for security and privacy (ISO/IEC 27001 and 27701, 5.3 and 7.4). */
export const committee = defineRegister({
  name: 'committee',
  nouns: ['meeting', 'meetings'],
  counted: { as: ['committee meetings', 'meetings of the committee'] },
  schema: meeting,
  names: ({ meeting }) => [meeting],
  sortedBy: ({ plannedOn, id }) => [plannedOn, id],
  due: ({ meeting, leads, plannedOn, heldOn, actions }) => [
    {
      ...{ kind: 'meeting', field: 'plannedOn', day: plannedOn, doneOn: heldOn },
      ...{ what: `${title}: ${meeting}`, by: leads, mend: heldOrNewDay },
    },
    ...actions.map(
      ({ action, owner, due, doneOn }, index): Due => ({
        ...{ kind: 'action', field: `actions.${index}.due`, day: due, doneOn },
        ...{ what: action, by: owner, mend: doneOrNewDay },
      }),
    ),
  ],
  page: {
    title,
    lead: 'Where security, privacy and care speak with one another: who sat there, what they decided and what follows.',
    columns: {
      meeting: 'Meeting',
      plannedOn: 'Planned',
      heldOn: 'Held',
      leads: 'Led by',
      members: 'Members',
      absent: 'Absent',
      advise: 'Heard',
      topics: 'Topics',
      decisions: 'Decisions',
      actions: 'Actions, who, by when, done',
      minutes: 'Minutes',
    },
  },
  example: `
- id: spc-2030-1
  meeting: First meeting of 2030
  plannedOn: 2030-01-17
  leads: ciso
  members: [ciso, medical-director, general-counsel]
  advise: [dpo]
  topics: [The plan for the year]
`,
});
