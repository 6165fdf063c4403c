import type { Edge, Relation } from '../schema/crosswalk.ts';

/** How much of a requirement is met. */
export type Coverage = 'full' | 'partial';

/** The relation read the other way round: what contains the other is contained by it. */
export function invert(relation: Relation): Relation {
  if (relation === 'subset') return 'superset';
  return relation === 'superset' ? 'subset' : relation;
}

/**
 * What meeting X says of Y, when "X relation Y". All of Y lies in X: full. Part of it: partial. `related` is a
 * "see also", and an edge of low confidence is somebody's guess: both say nothing.
 */
export function coverageOf({
  relation,
  confidence,
}: Pick<Edge, 'relation' | 'confidence'>): Coverage | undefined {
  if (confidence === 'low' || relation === 'related') return undefined;
  return relation === 'equal' || relation === 'superset' ? 'full' : 'partial';
}

/** A chain is as strong as its weakest link. */
export function weakest(a: Coverage, b: Coverage): Coverage {
  return a === 'full' && b === 'full' ? 'full' : 'partial';
}
