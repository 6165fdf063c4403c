import { z } from 'zod';
import { frameworkId, line, prose, requirementId } from './words.ts';

const requirement = z.strictObject({
  id: requirementId,
  title: line,
  parent: requirementId.optional(),
  kind: z.enum(['clause', 'theme', 'control', 'chapter', 'section', 'article', 'paragraph', 'point']),
  assessable: z.boolean().default(true).meta({ description: 'false for headings that only hold others' }),
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
  needsControls: z.boolean().default(false).meta({ description: 'true: every requirement of kind "control" needs a record in content/controls/' }),
  requirements: z.array(requirement).min(1),
});
export type Framework = z.infer<typeof framework>;
