import type { RecordedEvent } from '../schema/handbook.ts';

/** Ids of all people whom the ledger names: who approved or reviewed, for whom, and what corrections say of that. */
export function peopleInLedger(ledger: readonly RecordedEvent[]): ReadonlySet<string> {
  return new Set(ledger.flatMap(peopleOf).filter((person) => person !== undefined));
}

function peopleOf(event: RecordedEvent): readonly (string | undefined)[] {
  switch (event.kind) {
    case 'release':
    case 'retire':
      return event.documents.flatMap(({ approval }) => [approval?.holder, approval?.for]);
    case 'review':
      return event.documents.flatMap(({ holder, for: principal }) => [holder, principal]);
    case 'correction':
      return event.documents.flatMap(({ states }) => [states.holder, states.for]);
  }
}
