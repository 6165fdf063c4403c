import { z } from 'zod';
import { online } from './online.ts';
import { pointer, ref, requirements } from './refer.ts';
import { orNone, told } from './told.ts';
import { cadence, day, jurisdiction, line, slug, unsaid, version } from './words.ts';

/** The six grounds of GDPR Art. 6(1). */
export const lawfulBases = [
  'Art.6(1)(a)',
  'Art.6(1)(b)',
  'Art.6(1)(c)',
  'Art.6(1)(d)',
  'Art.6(1)(e)',
  'Art.6(1)(f)',
] as const;
export type LawfulBasis = (typeof lawfulBases)[number];

/** The ten conditions of GDPR Art. 9(2), under which health data may be used. */
export const art9Conditions = [
  'Art.9(2)(a)',
  'Art.9(2)(b)',
  'Art.9(2)(c)',
  'Art.9(2)(d)',
  'Art.9(2)(e)',
  'Art.9(2)(f)',
  'Art.9(2)(g)',
  'Art.9(2)(h)',
  'Art.9(2)(i)',
  'Art.9(2)(j)',
] as const;

/** How 45 CFR Part 164 sorts uses of health information. */
export const hipaaCategories = [
  'treatment',
  'payment',
  'operations',
  'permitted or required by law',
  'authorization',
] as const;

const purpose = z.strictObject({
  id: slug.clone().register(unsaid, { for: 'programs' }),
  text: line.meta({ description: 'Why, as we say it among ourselves' }),
  publicText: told.meta({ title: 'said as' }),
  example: orNone(told).meta({
    description: 'An example that a patient understands; HIPAA asks for one of each category',
    title: 'example:',
  }),
  lawfulBasis: orNone(z.array(z.enum(lawfulBases)).min(1)).meta({
    description: 'Grounds of GDPR Art. 6(1); none where the GDPR does not apply',
    title: 'ground:',
  }),
  art9Condition: orNone(z.array(z.enum(art9Conditions)).min(1)).meta({
    description: 'Conditions of GDPR Art. 9(2) for special categories, health data among them',
    title: 'condition:',
  }),
  nationalCondition: orNone(line).meta({
    description: 'The national law that it rests on, with its place',
    title: 'national law:',
  }),
  hipaaCategory: orNone(z.enum(hipaaCategories)).meta({
    description: 'What it is under HIPAA; none outside the United States',
    title: 'under HIPAA:',
  }),
});

const party = z.strictObject({
  name: line.meta({ description: 'The company, as it is registered' }),
  contact: ref('contacts').meta({ description: 'Where people reach it, an id of content/contacts.yaml' }),
});

const subjects = z.strictObject({
  category: told.meta({ description: 'Whose data it is: { en: Patients }' }),
  vulnerable: z
    .boolean()
    .meta({ description: 'Children, patients, employees: who can hardly refuse', title: 'vulnerable' }),
});

const data = z.strictObject({
  key: slug
    .clone()
    .register(unsaid, { for: 'programs' })
    .meta({ description: 'A short name for it, the same in every activity: contact, health' }),
  label: told,
  special: z.boolean().meta({
    description: 'Special category under GDPR Art. 9, or health information',
    title: 'special category',
  }),
  identifiers: z.boolean().meta({ description: 'Whether it names people directly', title: 'names people' }),
  dpvIri: z
    .string()
    .register(unsaid, { for: 'programs' })
    .regex(/^pd:[A-Z][A-Za-z]+$/, 'Write a term of the personal data extension of DPV, like pd:HealthRecord.')
    .meta({ description: 'Its term in the Data Privacy Vocabulary (pd), e.g. pd:EmailAddress' }),
});

const source = z.strictObject({
  label: told.meta({ description: 'From whom: { en: You }' }),
  fromPerson: z
    .boolean()
    .meta({ description: 'Whether the person gives it (GDPR Art. 13), or others (Art. 14)' }),
  public: z.boolean().meta({ description: 'Whether it is a source that anybody can read' }),
});

const recipient = z.strictObject({
  kind: z
    .enum(['processor', 'controller', 'group company', 'authority', 'person'])
    .meta({ description: 'processor: works on our instruction; the others decide for themselves' }),
  publicLabel: told.meta({ description: 'What the public calls it: { en: Hosting companies }' }),
  publicReason: told.meta({ description: 'Why it gets data, in words for the public' }),
  processorId: orNone(ref('processors')).meta({ description: 'The row in processors.yaml', title: 'for:' }),
});

const kept = z.strictObject({
  category: told.meta({ description: 'What is kept' }),
  where: orNone(jurisdiction).meta({
    description: 'Where it holds, e.g. EE; none where it holds everywhere',
    title: 'in',
  }),
  period: orNone(cadence).meta({ description: 'How long, as ISO 8601; agrees with the row of the schedule' }),
  criteria: orNone(told).meta({
    description: 'From when it runs, or by what it ends, so that a reader can apply it',
  }),
  disposal: orNone(line).meta({
    description: 'What happens then; none where the schedule says it',
    title: 'then:',
  }),
  scheduleRef: orNone(ref('retention')).meta({
    description: 'The row in retention.yaml',
    title: 'in the schedule:',
  }),
});

const automated = z.strictObject({
  logic: told,
  significance: told,
  consequence: told,
});

/** What the European guidelines on impact assessments count (WP 248 rev.01); two of them speak for one. */
export const dpiaCriteria = [
  'evaluation or scoring',
  'automated decision with legal or similar effect',
  'systematic monitoring',
  'sensitive data',
  'large scale',
  'matching or combining',
  'vulnerable people',
  'new technology',
  'prevents a right or a service',
] as const;

const screening = z.strictObject({
  criteria: orNone(z.array(z.enum(dpiaCriteria)).min(1)).meta({
    description: 'Criteria that it meets',
    title: 'criteria met:',
  }),
  largeScale: z.boolean().meta({
    description: 'Special categories, or people watched, on a large scale',
    title: 'on a large scale',
  }),
  evaluation: z.boolean().meta({
    description: 'Systematic and extensive evaluation on which decisions with grave effect rest',
    title: 'evaluation with grave effect',
  }),
  publicMonitoring: z.boolean().meta({
    description: 'A public place watched on a large scale',
    title: 'a public place is watched',
  }),
  decision: line.meta({ description: 'Whether there is an assessment, and why' }),
  by: ref('roles').meta({ title: 'decided by' }),
  on: day.meta({ title: 'on' }),
  id: orNone(ref('dpias')).meta({
    title: 'assessment:',
    description: 'The assessment; none where the screening found that none is needed',
  }),
});

/**
 * One file of `content/registers/processing-activities/`: an entry of the record of processing (GDPR Art. 30(1) as
 * controller, Art. 30(2) as processor). No field is left out: what does not apply is `none`.
 */
export const processingActivity = z.strictObject({
  id: slug,
  version,
  status: z.enum(['draft', 'active', 'retired']),
  effectiveFrom: day.meta({ description: 'The day from which it is done so' }),
  effectiveTo: orNone(day).meta({ description: 'The last day on which it was done; none while it goes on' }),
  title: line.meta({ description: 'What we call it' }),
  publicTitle: told,
  role: z.enum(['controller', 'processor']).meta({ description: 'Whether we decide why, or a client does' }),
  regimes: z
    .array(z.enum(['gdpr', 'hipaa', 'us-ma']))
    .min(1)
    .meta({ description: 'Laws on personal data under which it is done' }),
  controller: party,
  representative: orNone(party).meta({ description: 'GDPR Art. 27' }),
  dpo: orNone(ref('contacts')).meta({ description: 'Where the data protection officer is reached' }),
  jointControllers: orNone(
    z
      .array(party.extend({ essence: told.meta({ description: 'Who answers for what (Art. 26(2))' }) }))
      .min(1),
  ),
  clients: orNone(z.array(ref('clients')).min(1)).meta({
    description: 'As processor: for whom (Art. 30(2)(a)); none as controller',
  }),
  securityOwner: ref('roles'),
  privacyOwner: ref('roles').meta({ description: 'A business role, never the data protection officer' }),
  department: line,
  systems: z.array(ref('assets')).min(1).meta({ description: 'Assets that it uses' }),
  purposes: z.array(purpose).min(1),
  legitimateInterest: orNone(z.strictObject({ text: told, liaId: ref('legitimateInterests') })).meta({
    description: 'For purposes under Art. 6(1)(f): the interest, and its weighing',
  }),
  subjectCategories: z.array(subjects).min(1),
  dataCategories: z.array(data).min(1),
  sources: z.array(source).min(1),
  provision: z.strictObject({
    required: z.enum(['statutory', 'contract', 'none']).meta({ description: 'Who asks that it is given' }),
    consequence: orNone(told).meta({ description: 'What happens to a person who does not give it' }),
  }),
  recipients: orNone(z.array(recipient).min(1)),
  transfers: orNone(z.array(ref('transfers')).min(1)).meta({ description: 'Rows of transfers.yaml' }),
  retention: z.array(kept).min(1),
  securityMeasures: requirements().meta({ description: 'Controls that protect it (Art. 30(1)(g))' }),
  securitySummary: told.meta({ description: 'The same in a sentence for the public' }),
  automatedDecision: orNone(automated).meta({ description: 'Art. 22: none where no computer decides' }),
  dpia: screening,
  breachRefs: orNone(z.array(ref('breaches')).min(1)),
  consentRecordsRef: orNone(ref('consents')),
  policyRefs: z.array(pointer('documents')).min(1),
  deliveryPoints: orNone(z.array(ref('noticeMoments')).min(1)).meta({
    description: 'Where and when people are told (ISO/IEC 27701, A.1.3.3): rows of notice-moments.yaml',
  }),
  online: orNone(online).meta({
    description: 'What a browser meets on the website: hosts, storage and forms; none elsewhere',
  }),
  review: z.strictObject({
    last: day,
    next: day.meta({ title: 'again by' }),
    by: ref('roles').meta({ title: 'by' }),
  }),
  changeLog: orNone(z.array(z.strictObject({ on: day, what: line })).min(1)),
});
export type ProcessingActivity = z.infer<typeof processingActivity>;
