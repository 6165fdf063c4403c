import { applicabilityOf } from '../frameworks/applies.ts';
import { conclude } from '../frameworks/coverage.ts';
import { type Inference, keyOf } from '../frameworks/infer.ts';
import { requirementsOf } from '../frameworks/requirements.ts';
import { requirementUrl } from '../schema/address.ts';
import type { Relation } from '../schema/crosswalk.ts';
import type { Edition } from '../schema/handbook.ts';

/** One requirement in `/api/requirements.json`, a format that others rely on. */
export interface RequirementEntry {
  readonly framework: string;
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly applicable: boolean;
  readonly direct: readonly { readonly document: string; readonly anchor: string | null }[];
  /** The strongest, then shortest way by which it follows from others; none where it is met directly. */
  readonly inferred: readonly InferredEntry[];
  readonly control?: { readonly applicable: boolean; readonly status?: string };
}

/**
 * A way of inference. Requirements are written as `FRAMEWORK ID`, like `iso27001-2022 A.5.15`. `from` is met directly;
 * `via` is the last requirement before ours, `from` itself where the way has one step; `via` RELATION ours, in the set
 * theory of NIST IR 8477; `coverage` is that of the whole way, which is as strong as its weakest step.
 */
export interface InferredEntry {
  readonly via: string;
  readonly from: string;
  readonly relation: Relation;
  readonly coverage: Inference['coverage'];
}

/** The first and the last step of a way of inference. */
export function inferredEntry({ path, coverage }: Inference): InferredEntry {
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
        inferred: [inferred.get(keyOf(framework.id, requirement.id)) ?? []].flat().map(inferredEntry),
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
