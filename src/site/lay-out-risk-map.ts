import { impactOf, levelAt } from '../registers/risk-level.ts';
import type { Rated, Risk } from '../schema/risk.ts';
import type { RiskLevel, RiskMethod } from '../schema/risk-method.ts';

/** How a level is dressed, so that it can be told without colour: plain, underlined, framed. */
export type LevelDress = 'plain' | 'underlined' | 'framed';

export interface RiskCell {
  readonly level: RiskLevel | undefined;
  readonly dress: LevelDress;
  readonly risks: readonly Risk[];
}

export interface RiskRow {
  /** The title of the step of likelihood. */
  readonly title: string;
  readonly means: string;
  /** From the slightest impact to the gravest. */
  readonly cells: readonly RiskCell[];
}

/** The lowest level is plain, the highest framed, and what lies between underlined. */
export function dressOf({ levels }: RiskMethod, level: RiskLevel | undefined): LevelDress {
  if (level === undefined || level === levels[0]) return 'plain';
  return level === levels.at(-1) ? 'framed' : 'underlined';
}

/** Risks by likelihood and impact, before or after treatment: the likeliest above, the gravest on the right. */
export function layOutRiskMap(
  method: RiskMethod,
  risks: readonly Risk[],
  rating: 'inherent' | 'residual',
): readonly RiskRow[] {
  const placeOf = (rated: Rated) => `${rated.likelihood} ${impactOf(rated)}`;
  const placed = Map.groupBy(risks, (risk) => placeOf(risk[rating]));
  return method.likelihood
    .map(({ title, means }, row) => ({
      title,
      means,
      cells: method.impact.map((_, column): RiskCell => {
        const level = levelAt(method, row + 1, column + 1);
        return {
          level,
          dress: dressOf(method, level),
          risks: placed.get(`${row + 1} ${column + 1}`) ?? [],
        };
      }),
    }))
    .toReversed();
}

/** How many risks stand at each level, from the lowest. */
export function countByLevel(
  method: RiskMethod,
  risks: readonly Risk[],
  rating: 'inherent' | 'residual',
): readonly { readonly level: RiskLevel; readonly count: number }[] {
  const at = (risk: Risk) => levelAt(method, risk[rating].likelihood, impactOf(risk[rating]));
  return method.levels.map((level) => ({ level, count: risks.filter((risk) => at(risk) === level).length }));
}
