import { transfer } from '../schema/transfer.ts';
import { defineRegister } from './define.ts';

/** Where personal data goes to third countries, and on what ground (GDPR, chapter V; Art. 30(1)(e)). */
export const transfers = defineRegister({
  name: 'transfers',
  nouns: ['transfer', 'transfers'],
  schema: transfer,
  names: ({ transfer }) => [transfer],
  sortedBy: ({ country, transfer, id }) => [country, transfer, id],
  decidedBy: ['owner'],
  due: ({ nextReview, owner }) => [
    {
      ...{ field: 'nextReview', day: nextReview, by: owner, what: 'a look at its ground' },
      mend: 'Look whether the ground still holds, and write that day into "reviewedOn" and the next one into "nextReview".',
    },
  ],
  chapter: 'law',
  page: {
    title: 'Transfers',
    lead: 'Who in a country outside the European Economic Area gets or sees personal data, on what ground, and what an assessment of the law there found.',
    columns: {
      transfer: 'Transfer',
      exporter: 'From',
      importer: 'To',
      data: 'Data',
      mechanism: 'Ground',
      module: 'Module',
      decision: 'Decision',
      listCheckedOn: 'List checked',
      derogation: 'Derogation',
      docRef: 'Paper',
      assessment: 'Assessment',
      owner: 'Owner',
      approvedOn: 'Allowed',
      reviewedOn: 'Reviewed',
      nextReview: 'Again by',
    },
    groupBy: 'country',
  },
  example: `
- id: support-tools
  transfer: Engineers of the support software look at a fault
  exporter: Example Health OÜ
  importer: Example Desk Inc.
  processorId: support-desk
  country: US
  data: Tickets of patients, while a fault is mended
  publicText: { en: Engineers of our support software look at a fault }
  mechanism: scc
  module: two
  decision: Implementing Decision (EU) 2021/914
  listCheckedOn: none
  derogation: none
  copyFrom: data-protection-officer
  docRef: TRF-2025-002
  assessment:
    onward: None without our yes
    law: Providers of electronic communication may be ordered to give data of people outside the country
    practice: None so far, as the company says in writing each year
    technical: Keys are held in Europe, access is opened for each fault
    contractual: It tells us of each order that it may tell, and contests it
    organisational: Two of our people open the access and watch it
    conclusion: With these measures the level of protection is essentially equivalent
    triggers: A change of the law there, a report of the company, a decision of a court
    summary: none
  owner: head-of-operations
  approvedOn: 2025-09-20
  reviewedOn: 2026-09-10
  nextReview: 2027-09-10
  policyRef: data-protection-policy
`,
});
