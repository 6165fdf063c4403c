import { type States, stateAlso } from '../../handbook/corrected.ts';
import type { RuleName } from '../../rulebook/rulebook.ts';
import { eventFile, type LedgerEvent } from '../../schema/event.ts';
import type { RecordedEvent } from '../../schema/handbook.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';

type Kind = LedgerEvent['kind'];
type EntryOf<K extends Kind> = Extract<LedgerEvent, { kind: K }>['documents'][number];

/** What one event says of one document. */
export type Entry = {
  readonly [K in Kind]: {
    readonly kind: K;
    readonly event: Extract<RecordedEvent, { kind: K }>;
    readonly entry: EntryOf<K>;
  };
}[Kind];

export type EntryOfKind<K extends Kind> = Extract<Entry, { kind: K }>;

/** What the ledger says of each document, in order of recording. */
export function entriesByDocument(events: readonly RecordedEvent[]): ReadonlyMap<string, readonly Entry[]> {
  return Map.groupBy(
    events.flatMap((event) => event.documents.map((entry) => ({ kind: event.kind, event, entry }) as Entry)),
    ({ entry }) => entry.document,
  );
}

/** Those of one kind, in order of recording. */
export function ofKind<K extends Kind>(entries: readonly Entry[], kind: K): readonly EntryOfKind<K>[] {
  return entries.filter((one): one is EntryOfKind<K> => one.kind === kind);
}

/** What corrections say of each event of a document, by its number. A later one has the last word. */
export function statesOf(entries: readonly Entry[]): ReadonlyMap<number, States> {
  const states = new Map<number, States>();
  for (const { entry } of ofKind(entries, 'correction')) {
    const { event } = entry.corrects;
    states.set(event, stateAlso(states.get(event), entry.states));
  }
  return states;
}

/** Whether a correction says of an event that it should never have been recorded. */
export function isVoid(
  states: ReadonlyMap<number, States>,
  { number }: Pick<LedgerEvent, 'number'>,
): boolean {
  return states.get(number)?.void === true;
}

/** A finding about an event as a whole: it is one record, and its lines are the tool's. */
export function reportEvent(
  { number, kind }: Pick<LedgerEvent, 'number' | 'kind'>,
  rule: RuleName,
  message: string,
  hint: string,
): Diagnostic {
  return report({ file: eventFile(number, kind), line: 1, column: 1 }, rule, message, hint);
}
