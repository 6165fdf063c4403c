import type { AnyHandbook } from '../schema/handbook.ts';
import type { Rated } from '../schema/risk.ts';
import type { RiskLevel, RiskMethod } from '../schema/risk-method.ts';

/** The gravest of the three impacts: harm to one of them is not made good by none to the others. */
export function impactOf({ organisation, people, safety }: Rated): number {
  return Math.max(organisation, people, safety);
}

/** The level of a likelihood and an impact, by the method of the handbook. */
export function levelAt({ levels }: RiskMethod, likelihood: number, impact: number): RiskLevel | undefined {
  return levels.findLast(({ from }) => likelihood * impact >= from);
}

/** The level of a rating, by the method of the handbook. */
export function levelOf(method: RiskMethod, rated: Rated): RiskLevel | undefined {
  return levelAt(method, rated.likelihood, impactOf(rated));
}

/** Whether a level is higher than what is accepted without a plan. */
export function isAboveAccepted({ levels, acceptedUpTo }: RiskMethod, level: RiskLevel): boolean {
  return levels.indexOf(level) > levels.findIndex(({ id }) => id === acceptedUpTo);
}

/** `High 3×5`: the level, then likelihood and impact. Without a method the two numbers alone. */
export function sayRating({ organization }: Pick<AnyHandbook, 'organization'>, rated: Rated): string {
  const level = organization.riskMethod && levelOf(organization.riskMethod, rated);
  return [level?.title, `${rated.likelihood}×${impactOf(rated)}`].filter(Boolean).join(' ');
}
