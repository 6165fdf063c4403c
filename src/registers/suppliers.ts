import { supplier } from '../schema/supplier.ts';
import { defineRegister } from './define.ts';

/** Who works for us, what of ours they reach, and how we know that they deserve it (ISO/IEC 27001, A.5.19 to A.5.23). */
export const suppliers = defineRegister({
  name: 'suppliers',
  nouns: ['supplier', 'suppliers'],
  // How many there are, and of which class, tells staff nothing about any of them.
  counted: { from: 'staff', by: ['criticality', 'since'] },
  schema: supplier,
  names: ({ supplier }) => [supplier],
  sortedBy: ({ criticality, supplier, id }) => [criticality, supplier, id],
  due: ({ nextReview, owner, evidence }) => [
    ...(nextReview === undefined
      ? []
      : [
          {
            ...{ field: 'nextReview', day: nextReview, by: owner, what: 'its review' },
            mend: 'Review the supplier, and write that day into "reviewedOn" and the next one into "nextReview".',
          },
        ]),
    ...evidence.flatMap(({ title, until }, index) =>
      until === undefined
        ? []
        : [
            {
              ...{
                field: `evidence.${index}.until`,
                day: until,
                by: owner,
                what: `newer evidence than "${title}"`,
              },
              mend: 'Ask the supplier for a newer one, and enter it with its number and days.',
            },
          ],
    ),
  ],
  chapter: 'grounds',
  page: {
    title: 'Suppliers',
    lead: 'Who works for us, what of ours they reach, what they have shown us, and how we would leave.',
    columns: {
      supplier: 'Supplier',
      service: 'Service',
      because: 'Why this class',
      reach: 'Reaches',
      where: 'From where',
      agreements: 'Signed',
      subProcessor: 'Sub-processor',
      owner: 'Owner',
      since: 'Since',
      evidence: 'Evidence',
      reviewedOn: 'Reviewed',
      nextReview: 'Next review by',
      exit: 'Way out',
    },
    groupBy: 'criticality',
  },
  example: `
- id: cloud-host
  supplier: Example Cloud GmbH
  service: Computers, storage and databases in two regions
  criticality: A
  because: Care stops without it, and it holds every record.
  reach: [health data of patients, our systems]
  where: [Germany, United States]
  agreements: [contract, Art. 28 terms, business associate agreement]
  subProcessor: true
  owner: head-of-engineering
  since: 2021-05-01
  evidence:
    - { title: Certificate ISO/IEC 27001, ref: SUP-001-3, on: 2026-02-10, until: 2029-02-09 }
  reviewedOn: 2026-09-15
  nextReview: 2027-09-15
  exit: Copies in an open format can be started at a second provider within thirty days.
`,
});
