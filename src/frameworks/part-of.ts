import type { Framework } from '../schema/framework.ts';

/**
 * Answers under which heading a requirement stands: at the highest level at which the requirements in question do not
 * all share one, such as the sections of the Security Rule, and never at the level of the lowest.
 */
export function partOf(framework: Framework, ids: readonly string[]): (id: string) => string {
  const parents = new Map(framework.requirements.map(({ id, parent }) => [id, parent]));
  const pathOf = (id: string) => {
    const path: string[] = [];
    for (let at: string | undefined = id; at !== undefined && !path.includes(at); at = parents.get(at))
      path.unshift(at);
    return path;
  };
  const lowest = Math.max(0, ...ids.map((id) => pathOf(id).length - 1));
  let level = 0;
  while (level < lowest - 1 && new Set(ids.map((id) => pathOf(id)[level])).size < 2) level++;
  return (id) => {
    const path = pathOf(id);
    return path[Math.min(level, path.length - 1)] ?? id;
  };
}
