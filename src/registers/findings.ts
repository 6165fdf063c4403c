import { z } from 'zod';
import { passage, ref, requirements } from '../schema/refer.ts';
import { day, line, slug } from '../schema/words.ts';
import { defineRegister } from './define.ts';

const finding = z
  .strictObject({
    id: slug,
    finding: line.meta({ description: 'What is, and what should be' }),
    grade: z.enum(['major', 'minor', 'improvement']).meta({
      description: 'major and minor: nonconformities, which need a corrective action; improvement: advice',
    }),
    foundBy: z
      .enum(['audit', 'check', 'incident', 'complaint', 'management review'])
      .meta({ description: 'How it came to light' }),
    audit: ref('audits').optional().meta({ description: 'The audit that found it' }),
    on: day.meta({ description: 'The day it was found' }),
    clause: requirements().meta({ description: 'Clause or control that is not met' }),
    document: passage().optional().meta({ description: 'Our own rule that is not kept, where there is one' }),
    evidence: line.meta({ description: 'What was seen: sample, ticket, place' }),
    owner: ref('roles').meta({ description: 'The role that answers for the mending' }),
  })
  .superRefine(({ foundBy, audit }, context) => {
    if ((foundBy === 'audit') !== (audit !== undefined))
      context.addIssue({
        code: 'custom',
        path: ['audit'],
        message:
          audit === undefined
            ? 'A finding of an audit names it: add audit.'
            : 'Only a finding of an audit names one. Take audit out, or write foundBy: audit.',
      });
  });

/** Where something is not as it should be, wherever it was found (ISO/IEC 27001 and 27701, 9.2 and 10.2). */
export const findings = defineRegister({
  name: 'findings',
  nouns: ['finding', 'findings'],
  counted: { as: ['audit findings', 'findings of audits'] },
  schema: finding,
  names: ({ finding }) => [finding],
  sortedBy: ({ on, id }) => [on, id],
  page: {
    title: 'Findings',
    lead: 'What audits, checks, incidents and complaints showed to be wrong, with the clause, our own rule and what was seen.',
    columns: {
      finding: 'Finding',
      grade: 'Grade',
      foundBy: 'Found by',
      audit: 'Audit',
      on: 'On',
      clause: 'Clause or control',
      document: 'Our rule',
      evidence: 'Seen',
      owner: 'Owner',
    },
  },
  example: `
- id: f-2030-01
  finding: A key was missing, and nobody had noted who took it.
  grade: minor
  foundBy: check
  on: 2030-05-14
  clause:
    iso27001-2022: [A.7.2]
  evidence: Hook 4 was empty; the book said nothing of it
  owner: head-of-operations
`,
});
