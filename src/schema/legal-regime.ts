import { z } from 'zod';
import { readings } from './legal-requirement.ts';
import { processingActivity } from './processing-activity.ts';
import { ref } from './refer.ts';
import { cadence, day, language, line, slug } from './words.ts';

/** Conditions under which a law wants something in a notice. What each asks of an activity says `src/privacy/conditions.ts`. */
export const conditions = [
  'always',
  'representative',
  'data protection officer',
  'legitimate interest',
  'consent',
  'right to object',
  'from the person',
  'from others',
  'recipients',
  'transfer',
  'automated decision',
  'joint control',
  'uses without authorization',
  'uses with authorization',
  'fundraising',
  'part 2 records',
  'fundraising with part 2 records',
  'health plan',
  'underwriting',
  'care in Massachusetts',
] as const;
export type Condition = (typeof conditions)[number];

/** Fields of a processing activity that feed an element: where one says nothing, the element would be empty. */
export const feedingFields = [
  'controller',
  'representative',
  'dpo',
  'jointControllers',
  'purposes',
  'purposes.lawfulBasis',
  'purposes.art9Condition',
  'purposes.example',
  'legitimateInterest',
  'dataCategories',
  'sources',
  'provision',
  'recipients',
  'transfers',
  'retention',
  'consentWithdrawal',
  'automatedDecision',
] as const;
export type FeedingField = (typeof feedingFields)[number];

/** What a law asks of a notice besides its words: a rule on where it is and when it is given. */
export const handlings = [
  'posted on the website',
  'sent at the first electronic service',
  'given at the first service',
  'acknowledged',
  'posted and handed out in the clinic',
  'told before a new practice starts',
  'told when data is collected',
  'kept',
  'in plain words',
  'reason for leaving out is recorded',
  'complaints are answered',
] as const;

/** Whether a number is the law's, that of an authority or our own: a day that we chose is no duty by law. */
export const leadTimeBases = ['law', 'guidance', 'own-policy'] as const;

/** The id of an element: `G-PURP`, `H-01`, `H-VAC-01`. */
export const elementId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+$/, 'Write an id like G-PURP or H-01: capitals, digits and hyphens.');

/** What is said of every part of a law: where it stands, from when to when, and how near somebody came to its words. */
const law = {
  article: line.meta({ description: 'Where in the law, e.g. Art. 13(1)(c)' }),
  validFrom: day.meta({ description: 'The first day on which it holds' }),
  validTo: day.optional().meta({ description: 'The last day on which it holds; left out, it goes on' }),
  reading: z.enum(readings).meta({ description: 'How near the words of the law somebody came' }),
};

const element = z.strictObject({
  id: elementId,
  says: line.meta({ description: 'What a notice must say, in our own words' }),
  ...law,
  when: z.enum(conditions),
  fields: z.array(z.enum(feedingFields)).default([]).meta({
    description: 'Fields of processing activities that it is made of; none where the prose says it',
  }),
});

const handling = z.strictObject({
  id: elementId,
  how: z.enum(handlings),
  says: line.meta({ description: 'What is asked, in our own words' }),
  ...law,
});

const allowed = z.strictObject({
  id: elementId,
  says: line.meta({ description: 'What a notice may say besides, though nothing asks it to' }),
  ...law,
});

const forbidden = z.strictObject({
  id: elementId,
  words: z
    .array(z.strictObject({ language, words: z.array(line).min(1) }))
    .min(1)
    .meta({ description: 'Words that give such a text away, by language' }),
  why: line.meta({ description: 'What is wrong with it' }),
  ...law,
});

const constant = z.strictObject({
  element: elementId.meta({ description: 'The element that it is' }),
  language,
  parts: z.array(line).min(1).meta({
    description:
      'The words as the law prints them, to the letter; in parts where names are filled in between',
  }),
  ...law,
});

const leadTime = z.strictObject({
  id: elementId,
  what: line.meta({ description: 'What comes before what' }),
  time: cadence
    .optional()
    .meta({ description: 'How long before, as ISO 8601; left out where there is no number' }),
  basis: z.enum(leadTimeBases),
  ...law,
});

/**
 * One file of `content/legal/`: what a law asks of notices, as dated data. Nothing of it is published: it is for
 * checks and for audits.
 */
export const legalRegime = z.strictObject({
  id: slug,
  title: line.meta({ description: 'What we call it' }),
  jurisdiction: line.meta({ description: 'Whose law it is, e.g. European Union' }),
  source: line.meta({ description: 'Where its text, or what was read in its place, is found' }),
  verifiedOn: day.meta({ description: 'The day somebody last compared this with the source' }),
  base: ref('legalRegimes').optional().meta({
    description: 'Another of these laws, all of whose rules hold here, too',
  }),
  activities: z
    .array(processingActivity.shape.regimes.element)
    .min(1)
    .optional()
    .meta({ description: 'Only activities under these laws are told of; left out, all are' }),
  closed: z.boolean().default(false).meta({
    description: 'Whether a notice says these elements and nothing else',
  }),
  elements: z.array(element).min(1),
  allowed: z.array(allowed).default([]),
  forbidden: z.array(forbidden).default([]),
  constants: z.array(constant).default([]),
  leadTimes: z.array(leadTime).default([]),
  handling: z.array(handling).default([]),
});
export type LegalRegime = z.infer<typeof legalRegime>;
export type LegalElement = LegalRegime['elements'][number];
