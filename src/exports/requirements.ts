import { z } from 'zod';
import type { Frozen } from '../data/freeze.ts';
import { applicabilityOf } from '../frameworks/applies.ts';
import { conclude } from '../frameworks/coverage.ts';
import { type Inference, keyOf } from '../frameworks/infer.ts';
import { requirementsOf } from '../frameworks/requirements.ts';
import { requirementUrl } from '../schema/address.ts';
import { controlFrontmatter } from '../schema/control.ts';
import { relations } from '../schema/crosswalk.ts';
import type { Edition } from '../schema/handbook.ts';

/**
 * A way of inference. Requirements are written as `FRAMEWORK ID`, like `iso27001-2022 A.5.15`. `from` is met directly;
 * `via` is the last requirement before ours, `from` itself where the way has one step; `via` RELATION ours, in the set
 * theory of NIST IR 8477; `coverage` is that of the whole way, which is as strong as its weakest step.
 */
export const inferredEntry = z.strictObject({
  via: z.string().meta({ description: 'The last requirement before this one, as FRAMEWORK ID' }),
  from: z.string().meta({ description: 'The requirement that is met directly, as FRAMEWORK ID' }),
  relation: z.enum(relations).meta({ description: 'How "via" relates to this one, after NIST IR 8477' }),
  coverage: z.enum(['full', 'partial']).meta({ description: 'Of the whole way: that of its weakest step' }),
});
export type InferredEntry = Frozen<z.infer<typeof inferredEntry>>;

/** Where something is written: a document, and its section where it is not the whole. */
export const placeEntry = z.strictObject({ document: z.string(), anchor: z.string().nullable() });

/** One requirement in `/api/requirements.json`, a format that others rely on. */
export const requirementEntry = z.strictObject({
  framework: z.string(),
  id: z.string(),
  title: z.string(),
  url: z.string(),
  applicable: z.boolean(),
  direct: z.array(placeEntry).meta({ description: 'The sections that are tied to it' }),
  inferred: z.array(inferredEntry).meta({
    description:
      'The strongest, then shortest way by which it follows from others; none where it is met directly',
  }),
  control: z
    .strictObject({
      applicable: z.boolean(),
      status: controlFrontmatter.shape.status.optional(),
    })
    .optional(),
});
export type RequirementEntry = Frozen<z.infer<typeof requirementEntry>>;

/** The first and the last step of a way of inference. */
export function inferredFrom({ path, coverage }: Inference): InferredEntry {
  const [first, last] = [path[0], path.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A way of inference has at least one step.');
  return { via: last.from, from: first.from, relation: last.relation, coverage };
}

/** All requirements of an edition, framework by framework. `address` as in {@link documentEntries}. */
export function requirementEntries(
  edition: Edition,
  address: (path: string) => string,
): readonly RequirementEntry[] {
  const { inferred } = conclude(edition.handbook);
  return edition.handbook.frameworks.flatMap((framework) => {
    const appliesTo = applicabilityOf(edition.handbook, framework);
    return [...requirementsOf(edition.handbook, framework).values()].map(
      ({ requirement, direct, control }) => ({
        framework: framework.id,
        id: requirement.id,
        title: requirement.title,
        url: address(requirementUrl(framework.id, requirement.id)),
        applicable: appliesTo(requirement.id).applicable,
        direct: direct.map(({ document, section }) => ({
          document: document.slug,
          anchor: section?.anchor ?? null,
        })),
        inferred: [inferred.get(keyOf(framework.id, requirement.id)) ?? []].flat().map(inferredFrom),
        ...(control === undefined
          ? {}
          : {
              control: {
                applicable: control.applicable,
                ...(control.status === undefined ? {} : { status: control.status }),
              },
            }),
      }),
    );
  });
}
