import type { AnyHandbook } from '../schema/handbook.ts';
import { type Risk, risk } from '../schema/risk.ts';
import { defineRegister, type Register } from './define.ts';
import { sayRating } from './risk-level.ts';

/** What could happen, how bad it would be, and what we do about it (ISO/IEC 27001 and 27701, 6.1.2, 6.1.3, 8.2, 8.3). */
export const risks: Register<Risk> = defineRegister<Risk>({
  name: 'risks',
  nouns: ['risk', 'risks'],
  schema: risk,
  names: ({ risk }) => [risk],
  decidedBy: ['owner', 'accepted.by'],
  due: ({ plan, owner, accepted, nextReview }) => [
    ...plan.flatMap(({ action, by, due, done }, index) =>
      done === undefined
        ? [
            {
              ...{
                kind: 'step' as const,
                field: `plan.${index}.due`,
                day: due,
                by,
                what: `the step "${action}"`,
              },
              mend: 'Write the day on which it was done into "done", or agree on another day with the owner.',
            },
          ]
        : [],
    ),
    ...(accepted?.until === undefined
      ? []
      : [
          {
            ...{ field: 'accepted.until', day: accepted.until, by: accepted.by, what: 'what is left of it' },
            mend: 'Decide anew, and write who accepts it, on which day and until when.',
          },
        ]),
    {
      ...{ field: 'nextReview', day: nextReview, by: owner, what: 'another look at it' },
      mend: 'Assess it anew, and write that day into "assessedOn" and the next one into "nextReview".',
    },
  ],
  chapter: 'grounds',
  page: {
    title: 'Risks',
    lead: 'What could happen to information, to the people it is about and to the safety of patients; how likely and how grave it is, and what we do about it. Rows of which an asset holds electronic health information of US patients are the risk analysis and the risk management of 45 CFR 164.308(a)(1)(ii)(A) and (B).',
    columns: {
      risk: 'Risk',
      inherent: { title: 'Before', says: ({ inherent }, handbook) => sayRating(handbook, inherent) },
      residual: { title: 'Left', says: ({ residual }, handbook) => sayRating(handbook, residual) },
      owner: 'Owner',
      assets: 'Assets',
      threats: 'Threats',
      weakness: 'Weakness',
      harm: 'Harm',
      treatment: 'Treatment',
      controls: 'Controls',
      plan: 'Plan',
      accepted: 'Accepted',
      assessedOn: 'Assessed',
      nextReview: 'Again by',
    },
    also: [
      {
        title: '164.308(a)(1)(ii)(A)',
        says: (item, handbook) => (isOfHipaa(item, handbook) ? 'Part of the HIPAA risk analysis' : 'No ePHI'),
      },
    ],
    numbered: true,
    picture: 'risk-map',
  },
  example: `
- id: r-01
  risk: Ransomware stops the health record in a clinic
  assets: [health-record]
  threats: [ransomware]
  weakness: A measuring device that cannot be updated stands on the network of the clinic.
  harm:
    organisation: A clinic is closed for days.
    people: Visits are put off; what was copied may be published.
    safety: Allergies and medicines cannot be looked up.
  inherent: { likelihood: 3, organisation: 5, people: 4, safety: 5 }
  residual: { likelihood: 2, organisation: 4, people: 3, safety: 3 }
  treatment: reduce
  controls:
    iso27001-2022: [A.8.7, A.8.13]
  plan:
    - { action: Devices in a network of their own, by: head-of-it, due: 2027-03-31 }
  owner: head-of-it
  accepted: { by: head-of-it, on: 2026-10-20 }
  assessedOn: 2026-10-20
  nextReview: 2027-10-20
`,
});

/** Whether it is about electronic health information of US patients. */
function isOfHipaa({ assets }: Risk, handbook: AnyHandbook): boolean {
  return handbook.assets.some(({ id, ephi }) => ephi && assets.includes(id));
}
