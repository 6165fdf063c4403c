import type { BuiltPage } from '../support/built-edition.ts';

/** Something wrong, and the page it was found on. */
export type Found = readonly [problem: string, place: string];

/**
 * One line per problem, however many pages share it: one run shows everything, and a fault in the footer does not
 * bury the others under 600 lines.
 */
export function gatherProblems(found: readonly Found[]): string[] {
  const places = Map.groupBy(found, ([problem]) => problem);
  return [...places].map(([problem, all]) => {
    const paths = [...new Set(all.map(([, place]) => place))];
    const shown = paths.slice(0, 3).join(', ');
    return `${problem} (${shown}${paths.length > 3 ? ` and ${paths.length - 3} more pages` : ''})`;
  });
}

/** What `find` says of each page, gathered. */
export function findOnPages(
  pages: readonly BuiltPage[],
  find: (page: BuiltPage) => readonly string[],
): string[] {
  return gatherProblems(pages.flatMap((page) => find(page).map((problem): Found => [problem, page.path])));
}
