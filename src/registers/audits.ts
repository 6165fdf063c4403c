import { z } from 'zod';
import { ref, requirements } from '../schema/refer.ts';
import { day, line, slug } from '../schema/words.ts';
import { defineRegister } from './define.ts';

const audit = z
  .strictObject({
    id: slug,
    audit: line.meta({ description: 'What it is called' }),
    kind: z.enum(['internal', 'from outside']).meta({
      description: 'internal: part of the programme of 9.2; from outside: a client or a certification body',
    }),
    plannedOn: day.meta({ description: 'The day on which it is to begin' }),
    heldFrom: day.optional().meta({ description: 'Its first day, once it was held' }),
    heldUntil: day.optional().meta({ description: 'Its last day' }),
    leads: ref('roles').meta({ description: 'The role that leads it' }),
    helpedBy: line.optional().meta({ description: 'Who helps from outside, as a role' }),
    scope: line.meta({ description: 'What it looks at' }),
    places: z.array(ref('workplaces')).min(1).meta({ description: 'Where it is held' }),
    criteria: requirements().meta({ description: 'Clauses and controls that it looks at' }),
    method: z.array(line).min(1).meta({ description: 'How it looks: interviews, samples, walks' }),
    independence: line.meta({ description: 'Why nobody judges their own work' }),
    result: line.optional().meta({ description: 'The conclusion, in a sentence; once it was held' }),
    report: line.optional().meta({ description: 'The number of the report' }),
    reportedTo: z.array(ref('roles')).default([]).meta({ description: 'Roles that got the report' }),
  })
  .superRefine(({ heldFrom, heldUntil, result, report }, context) => {
    const said = { heldUntil, result, report };
    for (const [field, value] of Object.entries(said))
      if ((heldFrom === undefined) !== (value === undefined))
        context.addIssue({
          code: 'custom',
          path: [value === undefined ? 'heldFrom' : field],
          message: `An audit that was held has heldFrom, heldUntil, result and report; one to come has none of them. Here ${field} ${value === undefined ? 'is missing' : 'stands alone'}.`,
        });
  });

/** The audit programme and what was done of it (ISO/IEC 27001 and 27701, 9.2). */
export const audits = defineRegister({
  name: 'audits',
  nouns: ['audit', 'audits'],
  schema: audit,
  names: ({ audit }) => [audit],
  sortedBy: ({ plannedOn, id }) => [plannedOn, id],
  due: ({ audit, leads, plannedOn, heldUntil }) => [
    {
      ...{ kind: 'audit', field: 'plannedOn', day: plannedOn, doneOn: heldUntil, what: audit, by: leads },
      mend: 'Add heldFrom, heldUntil, result and report; or write another day as plannedOn.',
    },
  ],
  page: {
    title: 'Audits',
    picture: 'audit-programme',
    lead: 'The programme of three years: what each audit looks at, which were held, and what they found.',
    columns: {
      audit: 'Audit',
      plannedOn: 'Planned',
      heldFrom: 'Held from',
      heldUntil: 'Until',
      kind: 'Kind',
      scope: 'Looks at',
      places: 'Where',
      criteria: 'Clauses and controls',
      method: 'How',
      leads: 'Led by',
      helpedBy: 'Helped by',
      independence: 'Independent because',
      result: 'Result',
      report: 'Report',
      reportedTo: 'Reported to',
    },
  },
  example: `
- id: ia-2030-1
  audit: Internal audit, spring 2030
  kind: internal
  plannedOn: 2030-05-13
  leads: internal-auditor
  scope: Access, and how results are measured
  places: [tartu]
  criteria:
    iso27001-2022: ["9.1", A.5.15]
  method: [Interviews with six roles, A sample of 20 tickets]
  independence: The auditor runs nothing of what is looked at.
`,
});
