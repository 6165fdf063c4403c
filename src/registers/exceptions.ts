import { z } from 'zod';
import { passage, ref } from '../schema/refer.ts';
import { day, line, slug } from '../schema/words.ts';
import { defineRegister } from './define.ts';

const renewal = z.strictObject({
  on: day.meta({ description: 'The day it was decided anew' }),
  until: day.meta({ description: 'The last day on which it then held' }),
  by: ref('roles').meta({ description: 'The role that decided' }),
  because: line.meta({ description: 'Why it was still needed' }),
});

const exception = z
  .strictObject({
    id: slug,
    exception: line.meta({ description: 'What is done otherwise' }),
    rule: passage().meta({ description: 'The rule that is not kept: document#rule' }),
    scope: line.meta({ description: 'For whom, where and for which things' }),
    reason: line.meta({ description: 'Why the rule cannot be kept' }),
    instead: z
      .array(line)
      .min(1)
      .meta({ description: 'What protects the information meanwhile, a line each' }),
    owner: ref('roles').meta({ description: 'The role that asked, and answers for what is done instead' }),
    decision: ref('decisions').meta({ description: 'Whose decision it is: an id of content/decisions.yaml' }),
    approvedBy: ref('roles').meta({ description: 'The role that approved it' }),
    approvedOn: day.meta({ description: 'The day it was approved' }),
    until: day.meta({ description: 'The last day on which it holds' }),
    renewals: z.array(renewal).default([]).meta({ description: 'Each time it was decided anew before' }),
    endedOn: day.optional().meta({ description: 'The day the rule was kept again' }),
    reference: line.meta({ description: 'Its ticket' }),
    classification: z.enum(['internal', 'confidential']).default('internal').meta({
      description: 'confidential where the rule is, or where even its last day would help an attacker',
    }),
  })
  .meta({ description: 'A departure from a rule, for a time' });

/**
 * Departures from rules, each for a time. Staff are told beside the rule that there is one, and until when: everything
 * else is for audits.
 */
export const exceptions = defineRegister({
  name: 'exceptions',
  nouns: ['exception', 'exceptions'],
  schema: exception,
  names: ({ exception }) => [exception],
  sight: {
    from: 'own classification',
    fields: {
      exception: { from: 'audit', otherwise: '' },
      scope: { from: 'audit', otherwise: '' },
      reason: { from: 'audit', otherwise: '' },
      instead: { from: 'audit', otherwise: [] },
      owner: { from: 'audit', otherwise: '' },
      decision: { from: 'audit', otherwise: '' },
      approvedBy: { from: 'audit', otherwise: '' },
      approvedOn: { from: 'audit', otherwise: '' },
      renewals: { from: 'audit', otherwise: [] },
      reference: { from: 'audit', otherwise: '' },
    },
  },
  decidedBy: ['owner', 'approvedBy'],
  sortedBy: ({ until, id }) => [until, id],
  due: ({ exception, owner, until, endedOn }) => [
    {
      ...{ kind: 'exception', field: 'until', day: until, doneOn: endedOn, what: exception, by: owner },
      mend: 'If the rule is kept again, add endedOn: with the day. Otherwise have it decided anew.',
    },
  ],
  page: {
    title: 'Exceptions',
    lead: 'Where a rule is not kept for a time: why, what protects the information meanwhile, who approved it, and until when.',
    columns: {
      exception: 'Exception',
      rule: 'From the rule',
      scope: 'Scope',
      reason: 'Reason',
      instead: 'Instead',
      owner: 'Owner',
      decision: 'Decision',
      approvedBy: 'Approved by',
      approvedOn: 'Approved',
      until: 'Until',
      renewals: 'Renewed: on, until, by, because',
      endedOn: 'Ended',
      reference: 'Reference',
    },
  },
  example: `
- id: ex-2030-01
  exception: The key of the archive hangs in the hall
  rule: access-control#end-date
  scope: One key, on working days
  reason: The key cabinet is being moved
  instead: [A colleague sits in the hall]
  owner: clinic-manager
  decision: grant-exception
  approvedBy: ciso
  approvedOn: 2030-09-02
  until: 2031-02-28
  reference: SD-90002
`,
});
