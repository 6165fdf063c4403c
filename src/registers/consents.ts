import { consent } from '../schema/consent.ts';
import { defineRegister } from './define.ts';

/** How people say yes, how that is shown, and how it is taken back (GDPR Art. 7; ISO/IEC 27701, A.1.2.4 and A.1.2.5). */
export const consents = defineRegister({
  name: 'consents',
  nouns: ['consent', 'consents'],
  schema: consent,
  names: ({ consent }) => [consent],
  sortedBy: ({ consent, id }) => [consent, id],
  decidedBy: ['owner'],
  due: ({ nextReview, owner }) => [
    {
      ...{ field: 'nextReview', day: nextReview, by: owner, what: 'a look at words and proofs' },
      mend: 'Look whether words and proofs still hold, and write that day into "reviewedOn" and the next one into "nextReview".',
    },
  ],
  chapter: 'notices',
  page: {
    title: 'Consents',
    lead: 'To what people say yes, in which words, what shows that they did, and how they take it back.',
    columns: {
      consent: 'Consent',
      text: 'Words',
      textVersion: 'Version',
      asked: 'Asked',
      freely: 'A no costs nothing',
      explicit: 'Explicit',
      proof: 'Proof',
      system: 'Where',
      withdrawal: 'Taken back',
      effect: 'Then',
      retention: 'Proof is kept',
      children: 'Children',
      owner: 'Owner',
      reviewedOn: 'Reviewed',
      nextReview: 'Again by',
    },
  },
  example: `
- id: newsletter
  consent: Our newsletter
  text:
    en: Yes, send me the newsletter.
  textVersion: 1.0.0
  asked: In the form on the website, with an empty box
  freely: Care is the same without it
  explicit: false
  proof: Day, words and address of the answer to a mail
  system: office-suite
  withdrawal:
    en: Choose the link at the end of each issue.
  effect: The address is deleted within a day
  retention: privacy-requests-eu
  children: none
  owner: head-of-operations
  reviewedOn: 2026-09-10
  nextReview: 2027-09-10
`,
});
