import { z } from 'zod';
import { ref, requirements } from '../schema/refer.ts';
import { day, line, slug } from '../schema/words.ts';
import { defineRegister } from './define.ts';
import { groupOfPeople } from './group-of-people.ts';

const campaign = z.strictObject({
  id: slug,
  campaign: line.meta({ description: 'What it is about' }),
  kind: z
    .enum(['message', 'day', 'phishing exercise', 'quiz', 'table exercise', 'drill'])
    .meta({ description: 'How people met it' }),
  groups: z.array(ref('audiences')).min(1).meta({ description: 'Whom it is for' }),
  places: z.array(ref('workplaces')).default([]).meta({ description: 'Where, if not everywhere' }),
  from: day.meta({ description: 'Its first day' }),
  until: day.meta({ description: 'Its last day' }),
  people: groupOfPeople.meta({ description: 'How many people it reached or asked' }),
  didRight: z.int().nonnegative().optional().meta({ description: 'How many of them did what was hoped for' }),
  managers: line.meta({ description: 'What line managers did with their teams' }),
  learnt: line.meta({ description: 'What it showed, and what was made of it' }),
  askedBy: requirements().optional().meta({ description: 'Clauses and articles that ask for it' }),
  owner: ref('roles').meta({ description: 'The role that ran it' }),
  reference: line.meta({ description: 'Report or ticket' }),
});

/** Campaigns, exercises and quizzes (ISO/IEC 27001 and 27701, 7.3; 45 CFR 164.308(a)(5)(ii)(A)). Counts alone. */
export const awareness = defineRegister({
  name: 'awareness',
  nouns: ['campaign or exercise', 'campaigns and exercises'],
  counted: { as: ['campaigns'] },
  schema: campaign,
  names: ({ campaign }) => [campaign],
  sortedBy: ({ from, id }) => [from, id],
  page: {
    title: 'Awareness',
    lead: 'Messages, days, quizzes and exercises, how many they reached, and what we learnt. No group is smaller than five.',
    columns: {
      campaign: 'Campaign or exercise',
      kind: 'Kind',
      groups: 'For',
      places: 'Where',
      from: 'From',
      until: 'Until',
      people: 'People',
      didRight: 'Did right',
      managers: 'Line managers',
      learnt: 'What we learnt',
      askedBy: 'Asked by',
      owner: 'Owner',
      reference: 'Reference',
    },
  },
  example: `
- id: keys-day-2030
  campaign: A morning on which every key is looked for
  kind: day
  groups: [all-staff]
  from: 2030-03-11
  until: 2030-03-11
  people: 80
  didRight: 71
  managers: Each team counted its own
  learnt: Nine keys had no owner any more
  owner: head-of-operations
  reference: OPS-2030-002
`,
});
