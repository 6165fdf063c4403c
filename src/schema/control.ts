import { z } from 'zod';
import { day, frameworkId, line, prose, requirementId, satisfies, slug } from './words.ts';

const evidence = z.strictObject({
  title: line,
  where: line.meta({ description: 'The system or document in which an auditor finds it' }),
  kind: z.enum(['record', 'report', 'configuration', 'interview', 'observation']),
  on: day.meta({ description: 'The day it was last sampled' }),
});
export type Evidence = z.infer<typeof evidence>;

/** Frontmatter of `content/controls/FRAMEWORK/ID.mdx`. The body says how we do it, in our words. */
export const controlFrontmatter = z.strictObject({
  id: requirementId,
  framework: frameworkId,
  applicable: z.boolean(),
  drivers: z.array(z.enum(['risk', 'legal', 'contract', 'business', 'baseline'])).default([]),
  because: prose.meta({ description: 'Why it is included or excluded: a sentence' }),
  status: z.enum(['implemented', 'partial', 'planned', 'not-started']),
  owner: slug.meta({ description: 'A role' }),
  evidence: z.array(evidence).default([]),
  satisfies: satisfies.optional(),
});
export type ControlFrontmatter = z.infer<typeof controlFrontmatter>;
