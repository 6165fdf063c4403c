import type { Crosswalk, Edge } from '../schema/crosswalk.ts';
import type { Framework } from '../schema/framework.ts';
import { type Coverage, coverageOf, invert, weakest } from './relation.ts';

/** A requirement of a framework, as one string that can be a key: `iso27001-2022 A.5.15`. */
export type RequirementKey = `${string} ${string}`;

export function keyOf(framework: string, id: string): RequirementKey {
  return `${framework} ${id}`;
}

/** One edge, read in the direction in which it is walked. */
export interface Step extends Pick<Edge, 'relation' | 'confidence' | 'primary' | 'note'> {
  readonly from: RequirementKey;
  readonly to: RequirementKey;
  /** The source in words. */
  readonly source: string;
}

/** What is known of a requirement through others that are met directly. */
export interface Inference {
  readonly coverage: Coverage;
  /** From the requirement that is met directly to this one; one step or two. */
  readonly path: readonly Step[];
}

/** Everything that inference needs: the maps, and the rules of the frameworks. */
export interface Network {
  /** Steps that leave a requirement, in both directions of every edge. */
  readonly steps: ReadonlyMap<RequirementKey, readonly Step[]>;
  /** Requirements that inference covers partially at most. */
  readonly needsOwnText: (key: RequirementKey) => boolean;
}

/** Joins all crosswalks into one network. */
export function connect(crosswalks: readonly Crosswalk[], frameworks: readonly Framework[]): Network {
  const steps = new Map<RequirementKey, Step[]>();
  const add = (step: Step) => {
    const list = steps.get(step.from);
    if (list === undefined) steps.set(step.from, [step]);
    else list.push(step);
  };
  for (const { from, to, edges, sources } of crosswalks) {
    for (const edge of edges) {
      const a = keyOf(from, edge.from);
      const b = keyOf(to, edge.to);
      const { relation, confidence, primary, note } = edge;
      const said = { confidence, primary, note, source: sources[edge.source]?.title ?? edge.source };
      add({ from: a, to: b, relation, ...said });
      add({ from: b, to: a, relation: invert(relation), ...said });
    }
  }
  const own = new Map(frameworks.map(({ id, ownText = [] }) => [id, ownText]));
  return {
    steps,
    needsOwnText: (key) => {
      const [framework = '', id = ''] = key.split(' ');
      return own.get(framework)?.some((above) => id === above || id.startsWith(`${above}.`)) === true;
    },
  };
}

/**
 * What follows from the requirements that are met directly: for each other requirement the strongest, then shortest
 * path of at most two steps. A path is as strong as its weakest step. Requirements met directly are not in it.
 */
export function infer(
  direct: ReadonlySet<RequirementKey>,
  network: Network,
): ReadonlyMap<RequirementKey, Inference> {
  const best = new Map<RequirementKey, Inference>();
  for (const start of [...direct].sort()) {
    for (const first of walk(start, undefined, network)) {
      consider(first, direct, best);
      for (const second of walk(first.path.at(-1)?.to ?? start, first, network))
        consider(second, direct, best);
    }
  }
  return best;
}

/** Every way that is one step longer. */
function walk(
  from: RequirementKey,
  before: Inference | undefined,
  { steps, needsOwnText }: Network,
): Inference[] {
  return (steps.get(from) ?? []).flatMap((step) => {
    const gives = coverageOf(step);
    // Back to where the way began is no way.
    if (gives === undefined || before?.path[0]?.from === step.to) return [];
    const capped = needsOwnText(step.to) ? 'partial' : gives;
    return [
      {
        coverage: before === undefined ? capped : weakest(before.coverage, capped),
        path: [...(before?.path ?? []), step],
      },
    ];
  });
}

function consider(
  found: Inference,
  direct: ReadonlySet<RequirementKey>,
  best: Map<RequirementKey, Inference>,
): void {
  const target = found.path.at(-1)?.to;
  if (target === undefined || direct.has(target)) return;
  const known = best.get(target);
  if (known === undefined || compare(found, known) < 0) best.set(target, found);
}

/** Stronger, then shorter, then surer ways first; last by name, so that the same way is shown every time. */
function compare(a: Inference, b: Inference): number {
  return (
    rank(a.coverage) - rank(b.coverage) ||
    a.path.length - b.path.length ||
    doubts(a) - doubts(b) ||
    (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0)
  );
}

function rank(coverage: Coverage): number {
  return coverage === 'full' ? 0 : 1;
}

function doubts({ path }: Inference): number {
  return path.reduce(
    (sum, { confidence, primary }) => sum + (confidence === 'high' ? 0 : 2) + (primary ? 0 : 1),
    0,
  );
}

function nameOf({ path }: Inference): string {
  return path.map(({ from, to }) => `${from} ${to}`).join(' ');
}
