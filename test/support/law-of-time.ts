/** `npm run test:full` tries as many histories as it takes to meet what is rare: two events of one document on one day. */
const many = process.env.CLAUSEBOOK_EVERY_CASE === '1' ? 20_000 : undefined;

/**
 * How often a law of time is tried.
 *
 * @param usually How often when somebody waits for it.
 */
export function tried(usually = 100): { readonly numRuns: number } {
  return { numRuns: many ?? usually };
}

/** A law that is tried so often takes minutes, on a busy machine a quarter of an hour: it gets as long as it wants. */
export const patience = many === undefined ? undefined : 0;
