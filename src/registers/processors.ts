import { processor } from '../schema/processor.ts';
import { defineRegister } from './define.ts';

/** Who handles personal data for us, and under which contract (GDPR Art. 28; 45 CFR 164.504(e)). */
export const processors = defineRegister({
  name: 'processors',
  nouns: ['processor', 'processors'],
  schema: processor,
  names: ({ service }) => [service],
  sortedBy: ({ processorId, id }) => [processorId, id],
  decidedBy: ['owner'],
  due: ({ nextReview, owner, evidence }) => [
    {
      ...{ field: 'nextReview', day: nextReview, by: owner, what: 'a look at its contract and proof' },
      mend: 'Look whether contract and proof still hold, and write that day into "reviewedOn" and the next one into "nextReview".',
    },
    ...(evidence === 'none' ? [] : evidence).flatMap(({ title, until }, index) =>
      until === 'none'
        ? []
        : [
            {
              ...{
                field: `evidence.${index}.until`,
                day: until,
                by: owner,
                what: `newer proof than "${title}"`,
              },
              mend: 'Ask the company for a newer one, and enter it with its number and day.',
            },
          ],
    ),
  ],
  chapter: 'law',
  page: {
    title: 'Processors',
    lead: 'Who handles personal data for us or, through us, for partner clinics: what its contract says of Art. 28(3)(a) to (h), whom it uses in turn, and what it has shown.',
    columns: {
      processorId: 'Company',
      role: 'Is',
      service: 'For what',
      data: 'Data',
      clauses: 'Art. 28(3)',
      subProcessors: 'Sub-processors',
      auditRight: 'We may look',
      breachNotice: 'Tells of a breach within',
      location: 'Where',
      sccModule: 'Clauses, module',
      baa: 'Business associate agreement',
      evidence: 'Proof',
      contractRef: 'Contract',
      start: 'From',
      end: 'Until',
      exitPlan: 'Way out',
      owner: 'Owner',
      reviewedOn: 'Reviewed',
      nextReview: 'Again by',
    },
  },
  example: `
- id: support-desk
  processorId: cloud-host
  publicLabel: { en: Support software }
  publicName: none
  role: processor
  service: Software in which questions of patients are answered
  data: Name, address, question and answer
  clauses: { a: true, b: true, c: true, d: true, e: true, f: true, g: true, h: true }
  subProcessors:
    approval: general
    notice: P30D
    list: none
  auditRight: Once a year, or at once after a breach
  breachNotice: PT24H
  location: [Germany]
  sccModule: none
  baa: none
  evidence:
    - { title: Certificate ISO/IEC 27001, scope: The service, ref: SUP-001-3, until: 2029-02-09 }
  contractRef: CON-2025-014
  start: 2025-09-01
  end: none
  exitPlan: Questions are given back as a file within thirty days.
  owner: head-of-operations
  reviewedOn: 2026-09-10
  nextReview: 2027-09-10
`,
});
