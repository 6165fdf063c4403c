import { z } from 'zod';
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
  id: requirementId,
  title: line,
  parent: requirementId.optional(),
  kind: z.enum(requirementKinds),
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
  note: line.optional(),
});
export type Requirement = z.infer<typeof requirement>;

/** `content/frameworks/ID.yaml`: one edition of a standard or law, as ids and short titles. */
export const framework = z.strictObject({
  id: frameworkId,
  title: line.meta({ description: 'As cited, e.g. ISO/IEC 27001:2022' }),
  name: line.meta({ description: 'The full name' }),
  edition: line,
  publisher: line,
  status: z.strictObject({
    state: z.enum(['current', 'superseded', 'proposed', 'own']),
    supersededBy: frameworkId.optional(),
    note: line.optional(),
  }),
  sources: z.array(line).min(1),
  notVerified: z.array(prose).default([]).meta({ description: 'What was not compared with the original' }),
  needsControls: z
    .boolean()
    .default(false)
    .meta({ description: 'true: every requirement of kind "control" needs a record in content/controls/' }),
  ownText: z.array(requirementId).optional().meta({
    description:
      'Ids below which another framework can give partial coverage at most, until a section is tied directly',
  }),
  requirements: z.array(requirement).min(1),
});
export type Framework = z.infer<typeof framework>;
