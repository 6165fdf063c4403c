import type { Edition } from '../schema/handbook.ts';

/**
 * The one place where the render meets the model. The command loads, publishes and selects, then hands the
 * edition over through this symbol; Astro's bundle runs in the same process and reads it here.
 */
const key = Symbol.for('clausebook.edition');

/** The edition being rendered. Throws when a page is rendered outside the `build` and `dev` commands. */
export function edition(): Edition {
  const value = (globalThis as Record<symbol, unknown>)[key] as Edition | undefined;
  if (value === undefined)
    throw new Error('No edition to render. Use "npx clausebook build" or "npx clausebook dev".');
  return value;
}

/** Hands an edition to the render. Called by the commands only. */
export function setEdition(value: Edition): void {
  (globalThis as Record<symbol, unknown>)[key] = value;
}
