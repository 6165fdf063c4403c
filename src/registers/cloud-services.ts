import { cloudService } from '../schema/cloud-service.ts';
import { defineRegister } from './define.ts';

/** Which services that run elsewhere people may use: staff read name and state, auditors the rest. */
export const cloudServices = defineRegister({
  name: 'cloud-services',
  nouns: ['cloud service', 'cloud services'],
  schema: cloudService,
  sight: {
    from: 'staff',
    fields: {
      asset: { from: 'audit', otherwise: undefined },
      supplier: { from: 'audit', otherwise: undefined },
      because: { from: 'audit', otherwise: undefined },
      decidedOn: { from: 'audit', otherwise: undefined },
    },
  },
  editions: ['staff', 'audit'],
  names: ({ service }) => [service],
  sortedBy: ({ state, service, id }) => [state, service, id],
  due: ({ until }) =>
    until === undefined
      ? []
      : [
          {
            ...{ field: 'until', day: until, what: 'a decision on it' },
            mend: 'Approve or forbid it, or decide anew until when it is tolerated.',
          },
        ],
  chapter: 'grounds',
  page: {
    title: 'Cloud services',
    lead: 'Which services you may use. What does not stand here is not approved: ask before you try it.',
    columns: {
      service: 'Service',
      until: 'Until',
      use: 'What for',
      asset: 'Asset',
      supplier: 'Supplier',
      because: 'Why',
      decidedOn: 'Decided',
    },
    groupBy: 'state',
  },
  example: `
- id: free-translation
  service: Free translation websites
  state: forbidden
  use: Nothing of a patient and nothing internal.
  because: They keep what is typed in, and may train on it.
  decidedOn: 2026-01-20
`,
});
