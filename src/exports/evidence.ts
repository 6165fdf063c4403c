import type { Evidence } from '../schema/control.ts';

/** The last day on which evidence was looked at. */
export function lastLookedAt(evidence: readonly Evidence[]): string | undefined {
  return evidence
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

/** `Access review (SD-51160, Service desk, 2026-10-06)`: what one asks for it by comes first. */
export function evidenceInWords({ title, ref, where, on }: Evidence): string {
  return `${title} (${[ref, where, on].filter((part) => part !== undefined).join(', ')})`;
}
