import { z } from 'zod';
import { source } from './source.ts';
import { frameworkId, line, prose, requirementId } from './words.ts';

const requirementKinds = [
  'clause',
  'theme',
  'control',
  'chapter',
  'section',
  'article',
  'paragraph',
  'point',
  'part',
  'standard',
  'specification',
  'function',
  'category',
  'subcategory',
  'measure',
  'deadline',
] as const;

const requirement = z.strictObject({
  id: requirementId.meta({ description: 'As the framework writes it, e.g. A.5.15' }),
  title: line.meta({ description: 'Its short title, never its text' }),
  parent: requirementId.optional().meta({ description: 'The id of what it is a part of' }),
  kind: z.enum(requirementKinds).meta({ description: 'What kind of requirement or heading it is' }),
  assessable: z.boolean().default(true).meta({ description: 'false for headings that only hold others' }),
  flag: z
    .enum(['required', 'addressable'])
    .optional()
    .meta({ description: 'HIPAA: addressable specifications need a decision (45 CFR 164.306(d)(3))' }),
  inForce: z
    .boolean()
    .optional()
    .meta({ description: 'false: still printed in the source, but repealed or vacated' }),
  verified: z
    .boolean()
    .optional()
    .meta({ description: 'false: not compared with any source; left out of coverage' }),
  note: line.optional().meta({ description: 'What a reader needs to know about it' }),
});
export type Requirement = z.infer<typeof requirement>;

/** `content/frameworks/ID.yaml`: one edition of a standard or law, as ids and short titles. */
export const framework = z.strictObject({
  id: frameworkId.meta({
    description: 'With its edition, as the file is called. Permanent: other records point to it.',
  }),
  title: line.meta({ description: 'As cited, e.g. ISO/IEC 27001:2022' }),
  name: line.meta({ description: 'The full name' }),
  edition: line.meta({ description: 'Which edition this is, and of what day' }),
  publisher: line.meta({ description: 'Who publishes it' }),
  status: z
    .strictObject({
      state: z.enum(['current', 'superseded', 'proposed', 'own']).meta({
        description: 'proposed: not in force yet; own: our own list, published by nobody else',
      }),
      supersededBy: frameworkId.optional().meta({ description: 'superseded: the edition that replaces it' }),
      note: line.optional().meta({ description: 'Since when, until when, and what is about to change' }),
    })
    .meta({ description: 'Whether it still counts' }),
  sources: z.array(source).min(1).meta({
    description: 'What the ids and titles were taken from or compared with, and under which terms',
  }),
  notVerified: z.array(prose).default([]).meta({ description: 'What was not compared with the original' }),
  needsControls: z
    .boolean()
    .default(false)
    .meta({ description: 'true: every requirement of kind "control" needs a record in content/controls/' }),
  ownText: z.array(requirementId).optional().meta({
    description:
      'Ids below which another framework can give partial coverage at most, until a section is tied directly',
  }),
  requirements: z.array(requirement).min(1).meta({ description: 'In the order of the framework' }),
});
export type Framework = z.infer<typeof framework>;

/** How many requirements may stand above one: the deepest framework here has four levels, and twelve nobody finds. */
export const deepest = 12;
