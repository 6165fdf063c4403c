import { z } from 'zod';
import { evidence } from './control.ts';
import { documented, ref } from './refer.ts';
import { day, frameworkId, prose, requirementId } from './words.ts';

/**
 * Frontmatter of `content/controls/hipaa/ID.mdx`: the decision on an addressable implementation specification.
 * Addressable is not optional: 45 CFR 164.306(d)(3) wants it assessed, and implemented where reasonable and
 * appropriate, or else the reason and an equivalent measure in writing.
 */
export const specificationFrontmatter = z
  .strictObject({
    id: requirementId.meta({ description: 'As the rule writes it, e.g. 164.312(e)(2)(i)' }),
    framework: frameworkId.meta({ description: 'Its id, i.e. hipaa' }),
    decision: z.enum(['implemented', 'alternative', 'not-reasonable']).meta({
      description:
        'implemented: as it stands; alternative: by an equivalent measure; not-reasonable: neither, for the reason in "why"',
    }),
    why: prose.meta({ description: 'Why this is reasonable and appropriate, or why not' }),
    alternative: prose.optional().meta({ description: 'The equivalent measure taken instead' }),
    decidedBy: ref('roles').meta({ description: 'The role that decided' }),
    decidedOn: day.meta({ description: 'The day of the decision' }),
    owner: ref('roles').meta({ description: 'The role that keeps it working' }),
    evidence: z.array(evidence).default([]).meta({ description: 'Where an auditor sees that it works' }),
    provides: z
      .array(documented())
      .min(1)
      .optional()
      .meta({ description: 'Documented information that this decision is part of' }),
  })
  .refine(({ decision, alternative }) => decision !== 'alternative' || alternative !== undefined, {
    path: ['alternative'],
    error: 'Say which equivalent measure is taken instead (45 CFR 164.306(d)(3)(ii)(B)(2)).',
  });
export type SpecificationFrontmatter = z.infer<typeof specificationFrontmatter>;
