import { requirementsOf } from '../frameworks/requirements.ts';
import { requirementUrl } from '../schema/address.ts';
import type { Edition } from '../schema/handbook.ts';

/** One requirement in `/api/requirements.json`, a format that others rely on. */
export interface RequirementRecord {
  readonly framework: string;
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly applicable: boolean;
  readonly direct: readonly { readonly document: string; readonly anchor: string | null }[];
  /** Filled once crosswalks are there. */
  readonly inferred: readonly never[];
  readonly control?: { readonly applicable: boolean; readonly status?: string };
}

/** All requirements of an edition, framework by framework. `address` as in {@link documentRecords}. */
export function requirementRecords(
  edition: Edition,
  address: (path: string) => string,
): readonly RequirementRecord[] {
  return edition.handbook.frameworks.flatMap((framework) =>
    [...requirementsOf(edition.handbook, framework).values()].map(({ requirement, direct, control }) => ({
      framework: framework.id,
      id: requirement.id,
      title: requirement.title,
      url: address(requirementUrl(framework.id, requirement.id)),
      applicable: control?.applicable ?? true,
      direct: direct.map(({ document, section }) => ({
        document: document.slug,
        anchor: section?.anchor ?? null,
      })),
      inferred: [],
      ...(control === undefined
        ? {}
        : {
            control: {
              applicable: control.applicable,
              ...(control.status === undefined ? {} : { status: control.status }),
            },
          }),
    })),
  );
}
