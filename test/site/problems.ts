import type { BuiltPage } from '../support/built-edition.ts';

/**
 * What `find` says of each page, as one list in which a problem that many pages share stands once: one run shows
 * everything, and a fault in the footer does not bury the others under 600 lines.
 */
export function findOnPages(
  pages: readonly BuiltPage[],
  find: (page: BuiltPage) => readonly string[],
): string[] {
  const places = new Map<string, string[]>();
  for (const page of pages) {
    for (const problem of new Set(find(page))) {
      const known = places.get(problem);
      if (known === undefined) places.set(problem, [page.path]);
      else known.push(page.path);
    }
  }
  return [...places].map(([problem, paths]) => {
    const shown = paths.slice(0, 3).join(', ');
    return `${problem} (${shown}${paths.length > 3 ? ` and ${paths.length - 3} more pages` : ''})`;
  });
}
