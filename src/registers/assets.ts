import { asset } from '../schema/asset.ts';
import { defineRegister } from './define.ts';

/** What there is to protect (ISO/IEC 27001, A.5.9), and the ground of the record of processing (GDPR Art. 30). */
export const assets = defineRegister({
  name: 'assets',
  nouns: ['asset', 'assets'],
  schema: asset,
  names: ({ asset }) => [asset],
  sortedBy: ({ kind, asset, id }) => [kind, asset, id],
  decidedBy: ['securityOwner', 'privacyOwner'],
  due: ({ nextAccessReview, securityOwner }) =>
    nextAccessReview === undefined
      ? []
      : [
          {
            ...{ field: 'nextAccessReview', day: nextAccessReview, by: securityOwner },
            what: 'a look at who has access',
            mend: 'Review the access, and write the day of the next time into "nextAccessReview".',
          },
        ],
  chapter: 'grounds',
  page: {
    title: 'Assets',
    lead: 'What we hold and what we work with: which information is in it, who answers for it, where it is, and how soon it must work again.',
    columns: {
      asset: 'Asset',
      class: 'Classification',
      holds: 'Health information in it',
      ephi: 'ePHI',
      securityOwner: 'Security owner',
      privacyOwner: 'Privacy owner',
      where: 'Where',
      suppliers: 'Suppliers',
      backWithin: 'Works again within',
      losesAtMost: 'Loses at most',
      nextAccessReview: 'Access reviewed by',
    },
    groupBy: 'kind',
  },
  example: `
- id: health-record
  asset: Health record
  kind: system
  holds: [records of patients, audit trails]
  class: confidential
  ephi: true
  securityOwner: head-of-engineering
  privacyOwner: medical-director
  where: ["Cloud region Frankfurt", "Cloud region in the US"]
  suppliers: [cloud-host]
  backWithin: PT4H
  losesAtMost: PT15M
  nextAccessReview: 2027-01-31
`,
});
