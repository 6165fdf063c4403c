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

/** What drives a control: the risks that it treats, the laws and the clients that ask for it. */
export interface Grounds {
  readonly risks: readonly TreatedRisk[];
  readonly legal: readonly string[];
  readonly clients: readonly string[];
}

/** What drives the control of a requirement, where the edition may know it. */
export const groundsOf = question(
  'groundsOf',
  (handbook: AnyHandbook, framework: string, id: string): Grounds => {
    const control = handbook.controls.find((one) => one.framework === framework && one.id === id);
    const { risks = [], legal = [], clients = [] } = control ?? {};
    return {
      risks: handbook.risks
        .filter((risk) => risks.includes(risk.id))
        .map(({ id, inherent, residual, owner, treatment, plan }) => ({
          id,
          before: sayRating(handbook, inherent),
          left: sayRating(handbook, residual),
          owner,
          treatment,
          open: plan
            .filter(({ done }) => done === undefined)
            .map(({ action, due, by }) => ({ action, due, by }))
            .toSorted((a, b) => compare(a.due, b.due)),
        })),
      legal,
      clients,
    };
  },
);
