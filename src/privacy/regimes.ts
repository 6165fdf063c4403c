import type { LegalRegime } from '../schema/legal-regime.ts';
import type { readings } from '../schema/legal-requirement.ts';

/** A part of a law, with the days between which it holds. */
interface Dated {
  readonly validFrom: string;
  readonly validTo?: string | undefined;
}

/** Whether a part of a law holds on a day: its first and its last day among them. */
export function holdsOn({ validFrom, validTo }: Dated, date: string): boolean {
  return validFrom <= date && (validTo === undefined || date <= validTo);
}

/** The parts of a law that hold on a day. */
export function partsOn<Part extends Dated>(parts: readonly Part[], date: string): readonly Part[] {
  return parts.filter((part) => holdsOn(part, date));
}

/** Whether somebody compared a part with the words of the law. What was not is shown as "not confirmed". */
export function isConfirmed({ reading }: { readonly reading: (typeof readings)[number] }): boolean {
  return reading === 'read in the primary text';
}

/**
 * A law on notices, by its id, with all that it takes over from the law it builds on. What it says itself of a part of
 * the same id stands in its place.
 */
export function findRegime(regimes: readonly LegalRegime[], id: string): LegalRegime | undefined {
  return findBelow(regimes, id, new Set());
}

function findBelow(
  regimes: readonly LegalRegime[],
  id: string,
  above: ReadonlySet<string>,
): LegalRegime | undefined {
  const regime = regimes.find((one) => one.id === id);
  // Two that build on each other would have no end.
  if (regime?.base === undefined || above.has(id)) return regime;
  const base = findBelow(regimes, regime.base, new Set([...above, id]));
  if (base === undefined) return regime;
  return {
    ...regime,
    elements: withOwn(base.elements, regime.elements),
    allowed: withOwn(base.allowed, regime.allowed),
    forbidden: withOwn(base.forbidden, regime.forbidden),
    leadTimes: withOwn(base.leadTimes, regime.leadTimes),
    handling: withOwn(base.handling, regime.handling),
    constants: [...base.constants, ...regime.constants],
  };
}

function withOwn<Part extends { readonly id: string }>(base: readonly Part[], own: readonly Part[]): Part[] {
  return [...base.filter(({ id }) => !own.some((one) => one.id === id)), ...own];
}
