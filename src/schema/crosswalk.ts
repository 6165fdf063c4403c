import { z } from 'zod';
import { frameworkId, line, prose, requirementId, slug } from './words.ts';

/**
 * How two requirements relate, in the set theory of NIST IR 8477: read "from" RELATION "to". `related` is a
 * "see also" and says nothing about coverage.
 */
export const relations = ['equal', 'subset', 'superset', 'intersects', 'related'] as const;
export type Relation = (typeof relations)[number];

const edge = z.strictObject({
  from: requirementId,
  to: requirementId,
  relation: z.enum(relations),
  source: slug.meta({ description: 'A key of "sources"' }),
  confidence: z.enum(['high', 'medium', 'low']).meta({ description: 'low gives no coverage' }),
  primary: z.boolean().default(false).meta({ description: 'Shown first where there are many' }),
  note: line.optional(),
});
export type Edge = z.infer<typeof edge>;

const unrelated = z.strictObject({
  from: requirementId.optional(),
  to: requirementId.optional(),
  source: slug,
  note: line.optional(),
});

/** `content/crosswalks/A__B.yaml`: a map between two frameworks. */
export const crosswalk = z.strictObject({
  from: frameworkId,
  to: frameworkId,
  basis: prose.meta({ description: "What the map rests on, and what it can't tell" }),
  published: z.boolean().meta({
    description: 'true: a published map; what has no row is "not in the published map". false: derived by us',
  }),
  sources: z.record(slug, line).meta({ description: 'Sources by a short key that the rows cite' }),
  edges: z.array(edge).min(1),
  unrelated: z
    .array(unrelated)
    .default([])
    .meta({ description: 'Requirements of which a source says that they have no counterpart' }),
});
export type Crosswalk = z.infer<typeof crosswalk>;
