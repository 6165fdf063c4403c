import type { AnyHandbook } from '../schema/handbook.ts';
import type { RecordOf } from './registers.ts';

/** How far a finding has come: nothing decided, something to be done, done and not yet shown to work, closed. */
export type FindingState = 'without action' | 'to be done' | 'effect not shown' | 'closed';

/** A finding with the actions that mend it. */
export interface FindingNow {
  readonly finding: RecordOf<'findings'>;
  readonly actions: readonly RecordOf<'correctiveActions'>[];
  readonly state: FindingState;
}

/** How far each finding has come. Advice without an action is closed: it was heard. */
export function findingsNow({
  findings,
  correctiveActions,
}: Pick<AnyHandbook, 'findings' | 'correctiveActions'>): readonly FindingNow[] {
  return findings.map((finding) => {
    const actions = correctiveActions.filter((action) => action.findings.includes(finding.id));
    return { finding, actions, state: stateOf(finding, actions) };
  });
}

function stateOf(
  { grade }: RecordOf<'findings'>,
  actions: readonly RecordOf<'correctiveActions'>[],
): FindingState {
  if (actions.length === 0) return grade === 'improvement' ? 'closed' : 'without action';
  if (actions.some(({ doneOn }) => doneOn === undefined)) return 'to be done';
  // What did not work is no mending: something else has to be done.
  if (actions.every(({ worked }) => worked === false)) return 'to be done';
  return actions.every(({ worked }) => worked !== undefined) && actions.some(({ worked }) => worked === true)
    ? 'closed'
    : 'effect not shown';
}
