import type { Framework, Requirement } from '../schema/framework.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import { type Covered, countedIn, coverageOf } from './coverage.ts';

/** A row of the coverage map: a theme, a chapter, a function, with the requirements below it. */
export interface MapRow {
  /** What the row stands for; nothing for requirements that stand under no heading. */
  readonly heading?: Requirement | undefined;
  readonly cells: readonly Covered[];
}

/** A row with more cells than this is no picture: it is divided at the next level. Annex A.5, the longest that people know as one, has 37. */
const longest = 40;

/**
 * The requirements of a framework as rows of a picture: every requirement that its totals count, once, in the
 * framework's order. Where a group is divided, what stands directly below its heading comes first.
 */
export function coverageMap(handbook: AnyHandbook, framework: Framework): readonly MapRow[] {
  const coverage = coverageOf(handbook, framework);
  const children = Map.groupBy(framework.requirements, ({ parent }) => parent ?? '');
  const counted = new Set(countedIn(framework).map(({ id }) => id));

  const below = (requirement: Requirement): Covered[] => [
    ...own(requirement),
    ...(children.get(requirement.id) ?? []).flatMap(below),
  ];
  const own = ({ id }: Requirement): Covered[] => {
    const covered = coverage.get(id);
    return covered !== undefined && counted.has(id) ? [covered] : [];
  };
  const rowsOf = (heading: Requirement): MapRow[] => {
    const cells = below(heading);
    const parts = children.get(heading.id) ?? [];
    if (cells.length <= longest) return [{ heading, cells }];
    const loose = parts.filter((part) => !children.has(part.id));
    const groups = parts.filter((part) => children.has(part.id));
    return [{ heading, cells: [...own(heading), ...loose.flatMap(below)] }, ...groups.flatMap(rowsOf)];
  };
  const roots = children.get('') ?? [];
  const alone = roots.filter(({ id }) => !children.has(id)).flatMap(below);
  return [{ cells: alone }, ...roots.filter(({ id }) => children.has(id)).flatMap(rowsOf)].filter(
    ({ cells }) => cells.length > 0,
  );
}
