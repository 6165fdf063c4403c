import { serviceAudit } from '../schema/service-audit.ts';
import { defineRegister } from './define.ts';

/** Searches for services that people use and nobody approved: what was found, and what came of it. */
export const serviceAudits = defineRegister({
  name: 'service-audits',
  nouns: ['audit of services', 'audits of services'],
  schema: serviceAudit,
  names: ({ on }) => [`Audit of services, ${on}`],
  sortedBy: ({ on, id }) => [on, id],
  chapter: 'grounds',
  page: {
    title: 'Audits of services',
    lead: 'Once a year we look for services that people use and nobody approved. What was found and not known is decided on.',
    columns: {
      on: 'Finished',
      by: 'By',
      looked: 'Looked at',
      found: 'Found',
      unknown: 'Not known',
      services: 'Decided on',
      outcome: 'What came of it',
      ref: 'Report',
      nextBy: 'Again by',
    },
  },
  example: `
- id: audit-2026
  on: 2026-09-30
  by: head-of-it
  looked: [Invoices and card payments, Sign-ins with work addresses]
  found: 12
  unknown: 1
  services: [free-translation]
  outcome: One service is forbidden; its users were shown another.
  ref: SD-2026-1204
  nextBy: 2027-09-30
`,
});
