import type { Framework } from '../schema/framework.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import { type CoverageState, type Covered, countedIn, coverageOf } from './coverage.ts';
import type { RequirementKey } from './infer.ts';

/**
 * What to do next about a requirement that no section is tied to. `write`: nothing is known of it. `compare`: what
 * stands beside it is met, and may meet it, too. `complete`: another requirement that is met covers part of it.
 * `parts`: some of its own parts are met. `record`: what it asks for in writing is missing.
 */
export type NextStep = 'write' | 'compare' | 'complete' | 'parts' | 'record';

export interface Gap {
  readonly covered: Covered;
  readonly next: NextStep;
  /** Requirements that are met, whose sections are the place to look. */
  readonly look: readonly RequirementKey[];
}

const open: readonly CoverageState[] = ['none', 'see-also', 'inferred-partial', 'record-missing'];

/** What is not fully covered of a framework, the emptiest first; in the framework's order where equally empty. */
export function gapsOf(handbook: AnyHandbook, framework: Framework): readonly Gap[] {
  const coverage = coverageOf(handbook, framework);
  return countedIn(framework)
    .flatMap(({ id }) => coverage.get(id) ?? [])
    .filter(({ state }) => open.includes(state))
    .map(advise)
    .sort((a, b) => open.indexOf(a.covered.state) - open.indexOf(b.covered.state));
}

function advise(covered: Covered): Gap {
  if (covered.state === 'none') return { covered, next: 'write', look: [] };
  if (covered.state === 'record-missing') return { covered, next: 'record', look: [] };
  if (covered.state === 'see-also')
    return { covered, next: 'compare', look: [...new Set(covered.seeAlso.map(({ to }) => to))] };
  const from = covered.inference?.path[0]?.from;
  return from === undefined
    ? { covered, next: 'parts', look: [] }
    : { covered, next: 'complete', look: [from] };
}
