import { question } from '../data/ask.ts';
import type { Crosswalk } from '../schema/crosswalk.ts';
import type { Framework, Requirement } from '../schema/framework.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import { conclude } from './coverage.ts';
import { keyOf, type RequirementKey, type Step } from './infer.ts';

/** A requirement with its framework: what a key stands for. */
export interface Place {
  readonly framework: Framework;
  readonly requirement: Requirement;
}

/** A requirement of another framework that a map names beside ours. */
export interface Neighbour extends Place {
  /** Read from our requirement to this one. */
  readonly step: Step;
}

/**
 * What a map says of one requirement. `rows`: what it relates it to. `none`: its source says that there is no
 * counterpart. `elsewhere`: it speaks of what stands above or below instead. `silent`: it has no row.
 */
export type MapSays = 'rows' | 'none' | 'elsewhere' | 'silent';

export interface MapEntry {
  readonly crosswalk: Crosswalk;
  /** The framework on the other side of the map. */
  readonly framework: Framework;
  readonly says: MapSays;
  readonly neighbours: readonly Neighbour[];
  /** `none`: who says so, in words, and what else they say. */
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}

/** What a key stands for. */
export const placeOf = question('place', (handbook: AnyHandbook, key: RequirementKey): Place | undefined =>
  placesOf(handbook).get(key),
);

const placesOf = question(
  'places',
  (handbook: AnyHandbook): ReadonlyMap<RequirementKey, Place> =>
    new Map(
      handbook.frameworks.flatMap((framework) =>
        framework.requirements.map((requirement) => [
          keyOf(framework.id, requirement.id),
          { framework, requirement },
        ]),
      ),
    ),
);

/** Every map of a framework, and what it says of one of its requirements; in the order of the frameworks. */
export function mapsOf(
  handbook: AnyHandbook,
  framework: Framework,
  requirement: Requirement,
): readonly MapEntry[] {
  return maps(handbook, framework.id, requirement.id);
}

const maps = question(
  'maps',
  (handbook: AnyHandbook, frameworkId: string, id: string): readonly MapEntry[] => {
    const place = placeOf(handbook, keyOf(frameworkId, id));
    if (place === undefined) return [];
    const { framework, requirement } = place;
    const neighbours = neighboursOf(handbook, keyOf(framework.id, requirement.id));
    const family = familyOf(framework, requirement);
    return handbook.frameworks.flatMap((other) => {
      const crosswalk = handbook.crosswalks.find(
        ({ from, to }) =>
          (from === framework.id && to === other.id) || (to === framework.id && from === other.id),
      );
      if (crosswalk === undefined) return [];
      const own = neighbours.filter((neighbour) => neighbour.framework === other);
      const side = crosswalk.from === framework.id ? 'from' : 'to';
      const unrelated = crosswalk.unrelated.find((entry) => entry[side] === requirement.id);
      const says: MapSays =
        own.length > 0
          ? 'rows'
          : unrelated !== undefined
            ? 'none'
            : crosswalk.edges.some((edge) => family.has(edge[side]))
              ? 'elsewhere'
              : 'silent';
      const source = unrelated && (crosswalk.sources[unrelated.source]?.title ?? unrelated.source);
      return [{ crosswalk, framework: other, says, neighbours: own, source, note: unrelated?.note }];
    });
  },
);

/** What stands one step away from a requirement, the surest first. */
export function neighboursOf(handbook: AnyHandbook, key: RequirementKey): readonly Neighbour[] {
  return (conclude(handbook).network.steps.get(key) ?? [])
    .flatMap((step) => {
      const place = placeOf(handbook, step.to);
      return place === undefined ? [] : [{ ...place, step }];
    })
    .sort((a, b) => rank(a) - rank(b));
}

function rank({ step: { primary, relation, confidence } }: Neighbour): number {
  return (
    (relation === 'related' ? 10 : 0) + ['high', 'medium', 'low'].indexOf(confidence) * 2 + (primary ? 0 : 1)
  );
}

/** Ids of all that stands above and below a requirement. */
function familyOf({ requirements }: Framework, { id, parent }: Requirement): ReadonlySet<string> {
  const family = new Set<string>();
  const parents = new Map(requirements.map((requirement) => [requirement.id, requirement.parent]));
  for (let above = parent; above !== undefined && !family.has(above); above = parents.get(above))
    family.add(above);
  const below = new Set([id]);
  // A framework file names what stands above before what stands below.
  for (const requirement of requirements) {
    if (requirement.parent !== undefined && below.has(requirement.parent)) {
      below.add(requirement.id);
      family.add(requirement.id);
    }
  }
  return family;
}

/** What became of a requirement in the edition that superseded its own, or what it was before. */
export interface Succession {
  readonly framework: Framework;
  readonly neighbours: readonly Neighbour[];
  /** A source says that it has none. */
  readonly none: boolean;
}

/** The successors of a requirement in the superseding edition; nothing where its edition is current or has no map. */
export function successorsOf(
  handbook: AnyHandbook,
  framework: Framework,
  requirement: Requirement,
): Succession | undefined {
  return mapsOf(handbook, framework, requirement)
    .filter((entry) => entry.framework.id === framework.status.supersededBy)
    .map(succession)[0];
}

/** The predecessors of a requirement in the edition that its own superseded. */
export function predecessorsOf(
  handbook: AnyHandbook,
  framework: Framework,
  requirement: Requirement,
): Succession | undefined {
  return mapsOf(handbook, framework, requirement)
    .filter((entry) => entry.framework.status.supersededBy === framework.id)
    .map(succession)[0];
}

function succession({ framework, neighbours, says }: MapEntry): Succession {
  // Where a map knows real heirs, what is merely "see also" is none.
  const heirs = neighbours.filter(({ step }) => step.relation !== 'related');
  return { framework, neighbours: heirs.length > 0 ? heirs : neighbours, none: says === 'none' };
}
