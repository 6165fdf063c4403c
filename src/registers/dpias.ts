import { dpia } from '../schema/dpia.ts';
import { defineRegister } from './define.ts';

/** Impact assessments (GDPR Art. 35 and 36; ISO/IEC 27701, A.1.2.6). */
export const dpias = defineRegister({
  name: 'dpias',
  nouns: ['impact assessment', 'impact assessments'],
  schema: dpia,
  file: 'content/registers/dpias/',
  names: ({ title }) => [title],
  sortedBy: ({ title, id }) => [title, id],
  decidedBy: ['signoff.measuresBy', 'signoff.residualBy'],
  due: ({ review: { next, by } }) => [
    {
      ...{ field: 'review.next', day: next, by, what: 'another look at it' },
      mend: 'Assess it anew, and write that day into "review.last" and the next one into "review.next".',
    },
  ],
  chapter: 'law',
  page: {
    title: 'Impact assessments',
    lead: 'What could happen to people through what we do with their data, what we do about it, who accepts what is left, and what the Data Protection Officer advised.',
    columns: {
      title: 'Assessment',
      activities: 'Activities',
      screening: 'Why it was made',
      description: 'What is done',
      consultation: 'Who was asked',
      necessity: 'Is it necessary',
      risks: 'Risks to people',
      measures: 'Measures',
      signoff: 'Decided',
      art36: 'Authority consulted',
      review: 'Again',
    },
  },
  example: `
title: Newsletter with health topics
activities: [newsletter]
screening:
  criteria: [sensitive data, large scale]
  decision: An assessment is made, since two criteria are met
  by: head-of-operations
description:
  nature: Addresses and chosen topics are kept in one list.
  scope: Four thousand readers in two countries, until they leave.
  context: Readers ask for it themselves.
  purposes: To send each reader what was asked for.
consultation:
  subjects: Ten readers were asked in a survey.
  processors: The provider of the list answered our questions.
  experts: The security office.
necessity:
  basis: Explicit consent, Art. 9(2)(a)
  alternatives: One newsletter for all was tried, and few read it.
  minimisation: Address and topics alone.
  quality: Readers change their topics themselves.
  rights: Each issue has a link by which one leaves.
  transfers: None.
risks:
  - id: topics-seen
    source: The list is copied by somebody who breaks in
    impact: It shows which illness somebody reads about.
    likelihood: low
    severity: high
    overall: medium
measures:
  - { riskId: topics-seen, measure: Topics are kept apart from addresses, effect: reduced, residual: low, approved: true }
signoff:
  measuresBy: head-of-operations
  residualBy: head-of-operations
  dpoAdvice: Keep topics for as long as somebody reads, and no longer.
  dpoAdvisedOn: 2025-09-12
  overruledReason: none
  consultationReason: none
  signedOn: 2025-09-20
art36: none
review: { trigger: A new topic or a new provider, last: 2026-09-10, next: 2027-09-10, by: head-of-operations }
summary: none
`,
});
