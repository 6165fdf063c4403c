import { z } from 'zod';
import { evidence } from './control.ts';
import { day, frameworkId, prose, requirementId, slug } from './words.ts';

/**
 * Frontmatter of `content/controls/hipaa/ID.mdx`: the decision on an addressable implementation specification.
 * Addressable is not optional: 45 CFR 164.306(d)(3) wants it assessed, and implemented where reasonable and
 * appropriate, or else the reason and an equivalent measure in writing.
 */
export const specificationFrontmatter = z
  .strictObject({
    id: requirementId,
    framework: frameworkId,
    decision: z.enum(['implemented', 'alternative', 'not-reasonable']),
    why: prose.meta({ description: 'Why this is reasonable and appropriate, or why not' }),
    alternative: prose.optional().meta({ description: 'The equivalent measure taken instead' }),
    decidedBy: slug.meta({ description: 'A role' }),
    decidedOn: day,
    owner: slug.meta({ description: 'A role' }),
    evidence: z.array(evidence).default([]),
  })
  .refine(({ decision, alternative }) => decision !== 'alternative' || alternative !== undefined, {
    path: ['alternative'],
    error: 'Say which equivalent measure is taken instead (45 CFR 164.306(d)(3)(ii)(B)(2)).',
  });
export type SpecificationFrontmatter = z.infer<typeof specificationFrontmatter>;
