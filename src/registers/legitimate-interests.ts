import { legitimateInterest } from '../schema/legitimate-interest.ts';
import { defineRegister } from './define.ts';

/** Weighings of our interests against those of people (GDPR Art. 6(1)(f); ISO/IEC 27701, A.1.2.3). */
export const legitimateInterests = defineRegister({
  name: 'legitimate-interests',
  nouns: ['weighing', 'weighings'],
  schema: legitimateInterest,
  names: ({ title }) => [title],
  sortedBy: ({ title, id }) => [title, id],
  decidedBy: ['owner'],
  due: ({ nextReview, owner }) => [
    {
      ...{ field: 'nextReview', day: nextReview, by: owner, what: 'a new weighing' },
      mend: 'Weigh again, and write that day into "decidedOn" and the next one into "nextReview".',
    },
  ],
  chapter: 'law',
  page: {
    title: 'Legitimate interests',
    lead: 'Where we use data because of an interest of ours: which, why nothing milder works, and why it does not outweigh the people.',
    columns: {
      title: 'Weighing',
      purpose: 'Interest',
      necessity: 'Necessary',
      balancing: 'Weighed against',
      decision: 'Result',
      dpoAdvice: 'The DPO advised',
      owner: 'Owner',
      decidedOn: 'Decided',
      nextReview: 'Again by',
    },
  },
  example: `
- id: safe-website
  title: A website that works and is safe
  purpose:
    interest: To keep attackers out and find faults
    benefit: Visitors find the page, and nobody reads along
    who: Ours and that of each visitor
  necessity:
    needed: Without a log nobody sees an attack
    alternatives: Shorter logs were tried, and attacks over weeks were missed
  balancing:
    nature: Addresses of browsers and pages, no names
    expectations: Whoever opens a page expects that the server notes it
    impact: Slight, since nobody joins it with a name
    safeguards: Deleted after ninety days, seen by few
    optOut: An objection is looked at within a month
  decision: the interest prevails
  dpoAdvice: Ninety days are enough
  owner: head-of-it
  decidedOn: 2026-09-10
  nextReview: 2027-09-10
  summary: none
`,
});
