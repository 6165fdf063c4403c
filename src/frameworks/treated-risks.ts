import { question } from '../data/ask.ts';
import { compare } from '../data/compare.ts';
import { sayRating } from '../registers/risk-level.ts';
import type { AnyHandbook } from '../schema/handbook.ts';

/** A risk that a control treats, as much of it as stands beside the control. */
export interface TreatedRisk {
  readonly id: string;
  readonly before: string;
  readonly left: string;
  readonly owner: string;
  readonly treatment: string;
  /** The steps that are not done yet, the next one first. */
  readonly open: readonly { readonly action: string; readonly due: string; readonly by: string }[];
}

/** The risks that the control of a requirement treats, where the edition may know them. */
export const treatedRisks = question(
  'treatedRisks',
  (handbook: AnyHandbook, framework: string, id: string): readonly TreatedRisk[] => {
    const { risks = [] } =
      handbook.controls.find((one) => one.framework === framework && one.id === id) ?? {};
    return handbook.risks
      .filter((risk) => risks.includes(risk.id))
      .map(({ id: own, inherent, residual, owner, treatment, plan }) => ({
        id: own,
        before: sayRating(handbook, inherent),
        left: sayRating(handbook, residual),
        owner,
        treatment,
        open: plan
          .filter(({ done }) => done === undefined)
          .map(({ action, due, by }) => ({ action, due, by }))
          .toSorted((a, b) => compare(a.due, b.due)),
      }));
  },
);
