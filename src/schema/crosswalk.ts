import { z } from 'zod';
import { source } from './source.ts';
import { frameworkId, line, prose, requirementId, slug } from './words.ts';

/**
 * How two requirements relate, in the set theory of NIST IR 8477: read "from" RELATION "to". `related` is a
 * "see also" and says nothing about coverage.
 */
export const relations = ['equal', 'subset', 'superset', 'intersects', 'related'] as const;
export type Relation = (typeof relations)[number];

const edge = z.strictObject({
  from: requirementId.meta({ description: 'A requirement of the framework in "from" above' }),
  to: requirementId.meta({ description: 'A requirement of the framework in "to" above' }),
  relation: z.enum(relations).meta({
    description:
      'equal: both ask for the same; subset: "from" is a part of "to"; superset: "from" holds all of "to" and more; intersects: they overlap; related: see also, gives no coverage',
  }),
  source: slug.meta({ description: 'A key of "sources"' }),
  confidence: z.enum(['high', 'medium', 'low']).meta({ description: 'low gives no coverage' }),
  primary: z.boolean().default(false).meta({ description: 'Shown first where there are many' }),
  note: line.optional().meta({ description: 'What a reader of this row needs to know' }),
});
export type Edge = z.infer<typeof edge>;

const unrelated = z.strictObject({
  from: requirementId
    .optional()
    .meta({ description: 'A requirement of the framework in "from" above, without counterpart in "to"' }),
  to: requirementId
    .optional()
    .meta({ description: 'A requirement of the framework in "to" above, without counterpart in "from"' }),
  source: slug.meta({ description: 'A key of "sources"' }),
  note: line.optional().meta({ description: 'What the source says about it' }),
});

/** `content/crosswalks/A__B.yaml`: a map between two frameworks. */
export const crosswalk = z.strictObject({
  from: frameworkId.meta({ description: 'The framework that the map starts from, e.g. hipaa' }),
  to: frameworkId.meta({ description: 'The framework that it leads to, e.g. iso27001-2022' }),
  basis: prose.meta({ description: "What the map rests on, and what it can't tell" }),
  published: z.boolean().meta({
    description: 'true: a published map; what has no row is "not in the published map". false: derived by us',
  }),
  sources: z
    .record(slug, source)
    .meta({ description: 'Sources by a short key that the rows cite, each with its terms' }),
  edges: z
    .array(edge)
    .min(1)
    .meta({ description: 'The rows of the map: two requirements and how they relate' }),
  unrelated: z
    .array(unrelated)
    .default([])
    .meta({ description: 'Requirements of which a source says that they have no counterpart' }),
});
export type Crosswalk = z.infer<typeof crosswalk>;

/** Relations as readers of standards say them: "A.5.15 RELATION PR.AA-05". */
export const relationInWords: Readonly<Record<Relation, string>> = {
  equal: 'the same as',
  subset: 'part of',
  superset: 'includes',
  intersects: 'overlaps with',
  related: 'see also',
};

/** The terms of NIST IR 8477, 4.3, for those who compare maps. It has none for a mere "see also". */
export const nistTerm: Readonly<Record<Relation, string>> = {
  equal: 'equal',
  subset: 'subset of',
  superset: 'superset of',
  intersects: 'intersects with',
  related: 'none: supportive at most',
};

/** Why a requirement has no counterpart: a gap in a map is not the same as a source that says there is none. */
export function withoutInWords({ published }: Crosswalk, source: string | undefined): string {
  if (source !== undefined) return 'the source says there is none';
  return published ? 'not in the published map' : 'no row in our map';
}
