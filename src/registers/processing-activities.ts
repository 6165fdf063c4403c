import { type ProcessingActivity, processingActivity } from '../schema/processing-activity.ts';
import { defineRegister, type Register } from './define.ts';

/**
 * What we do with personal data, for ourselves (GDPR Art. 30(1)) and for clients (Art. 30(2)). Notices say what stands
 * here in words for the public, and nothing else of it leaves the audit edition.
 */
export const processingActivities: Register<ProcessingActivity> = defineRegister<ProcessingActivity>({
  name: 'processing-activities',
  nouns: ['processing activity', 'processing activities'],
  namedAs: 'activity',
  projected: true,
  schema: processingActivity,
  file: 'content/registers/processing-activities/',
  names: ({ title }) => [title],
  sortedBy: ({ role, department, title, id }) => [role, department, title, id],
  decidedBy: ['securityOwner', 'privacyOwner'],
  due: ({ review, privacyOwner }) => [
    {
      ...{ field: 'review.next', day: review.next, by: privacyOwner, what: 'its review' },
      mend: 'Look whether it is still done so, and write that day into "review.last" and the next one into "review.next".',
    },
  ],
  chapter: 'privacy',
  page: {
    title: 'Processing activities',
    lead: 'What we do with personal data: why, whose, which, who gets it, in which country, for how long, and how it is protected (GDPR Art. 30). Notices say what stands here.',
    // In the order of GDPR Art. 30(1)(a) to (g).
    columns: {
      title: 'Activity',
      controller: 'Controller',
      jointControllers: 'Joint controllers',
      clients: 'For',
      purposes: 'Purposes',
      subjectCategories: 'People',
      dataCategories: 'Data',
      recipients: 'Recipients',
      transfers: 'Transfers',
      retention: 'Time limits',
      securityMeasures: 'Protected by',
      systems: 'Assets',
      securityOwner: 'Security owner',
      privacyOwner: 'Privacy owner',
      dpia: 'Impact assessment',
      review: 'Reviewed',
    },
    groupBy: 'role',
    eachOwn: true,
  },
  example: `
version: 1.0.0
status: active
effectiveFrom: 2025-10-01
effectiveTo: none
title: Newsletter on our services
publicTitle: { en: To send you our newsletter }
role: controller
regimes: [gdpr]
controller: { name: Example Health OÜ, contact: privacy-office }
representative: none
dpo: data-protection-officer
jointControllers: none
clients: none
securityOwner: head-of-it
privacyOwner: head-of-operations
department: Communication
systems: [office-suite]
purposes:
  - id: send
    text: Send the newsletter to those who asked for it
    publicText: { en: To send you our newsletter }
    example: none
    lawfulBasis: [Art.6(1)(a)]
    art9Condition: none
    nationalCondition: none
    hipaaCategory: none
legitimateInterest: none
subjectCategories:
  - { category: { en: Readers }, vulnerable: false }
dataCategories:
  - { key: contact, label: { en: Your e-mail address }, special: false, identifiers: true, dpvIri: "pd:EmailAddress" }
sources:
  - { label: { en: You }, fromPerson: true, public: false }
provision: { required: none, consequence: none }
recipients: none
transfers: none
retention:
  - category: { en: Your address }
    where: none
    period: none
    criteria: { en: Until you say that you no longer want it }
    disposal: Deleted by the system within a day
    scheduleRef: none
securityMeasures:
  iso27001-2022: [A.5.15]
securitySummary: { en: Only those who send it see the list. }
automatedDecision: none
dpia:
  criteria: none
  largeScale: false
  evaluation: false
  publicMonitoring: false
  decision: None is needed, since no criterion is met
  by: head-of-operations
  on: 2025-09-20
  id: none
breachRefs: none
consentRecordsRef: newsletter
policyRefs: [data-protection-policy]
deliveryPoints: [form]
online: none
review: { last: 2026-09-10, next: 2027-09-10, by: head-of-operations }
changeLog: none
`,
});
