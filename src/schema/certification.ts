import { z } from 'zod';
import { framework, passage, ref } from './refer.ts';
import { language, line } from './words.ts';

const shift = z.strictObject({
  shift: line.meta({ description: 'What people call it, e.g. Day' }),
  hours: line.meta({ description: 'From when to when, in the time of the site, e.g. 7:30 to 16:00' }),
  people: z.int().positive().meta({ description: 'How many people work in it' }),
});

const site = z.strictObject({
  place: ref('workplaces'),
  company: line.meta({ description: 'The company that runs it, by its registered name' }),
  activities: line.meta({ description: 'What is done there' }),
  people: z
    .int()
    .positive()
    .meta({ description: 'How many people belong to it, whoever works from afar among them' }),
  remote: z
    .int()
    .min(0)
    .max(100)
    .meta({ description: 'Share of their working time that they spend elsewhere, in percent' }),
  shifts: z.array(shift).min(1).meta({ description: 'Shifts, with the people of each' }),
});

const concerned = z.strictObject({
  who: line.meta({ description: 'Whose data, e.g. Patients in Estonia' }),
  role: z.enum(['controller', 'processor']).meta({ description: 'Our role for it' }),
  company: line.meta({ description: 'The company that holds the role' }),
  where: line.meta({ description: 'The countries in which they live' }),
  people: z.int().positive().meta({ description: 'How many, rounded' }),
});

const outsourced = z.strictObject({
  process: line.meta({ description: 'What others do for us' }),
  by: line.meta({ description: 'What kind of supplier, and where' }),
  controlled: passage().meta({ description: 'The document and place that says how we keep hold of it' }),
});

/**
 * What a certification body asks for with an application besides what the handbook knows already (ISO/IEC 27006-1 and
 * 27706, with ISO/IEC 17021-1, 9.1).
 */
export const certification = z.strictObject({
  standards: z.array(framework()).min(1).meta({ description: 'Standards that a certificate is asked for' }),
  wording: passage().meta({ description: 'Where the wording of the certificate stands' }),
  sites: z.array(site).min(1),
  concerned: z.array(concerned).min(1).meta({ description: 'People whose data is processed, by our role' }),
  outsourced: z.array(outsourced).default([]),
  technology: z.array(line).min(1).meta({ description: 'What runs, and where; a line each' }),
  languages: z.array(language).min(1).meta({ description: 'Languages in which an audit can be held' }),
  consulted: z.array(line).default([]).meta({ description: 'Who has advised on the systems, a line each' }),
  withheld: z
    .array(line)
    .default([])
    .meta({ description: 'Records that cannot be shown, or only at our side, with the reason' }),
});
export type Certification = z.infer<typeof certification>;
