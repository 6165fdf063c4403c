import { hashOf } from '../handbook/read-ledger.ts';
import { headsFile } from '../proof/verify.mjs';
import { eventFile, type LedgerEvent } from '../schema/event.ts';
import type { RecordedEvent } from '../schema/handbook.ts';

type Written = 'format' | 'number' | 'previous' | 'recordedAt' | 'documents';
/** An event as a command states it: the chain is added here. */
export type Statement = {
  [Kind in LedgerEvent['kind']]: Omit<Extract<LedgerEvent, { kind: Kind }>, Written> & {
    readonly documents: readonly Omit<Extract<LedgerEvent, { kind: Kind }>['documents'][number], 'before'>[];
  };
}[LedgerEvent['kind']];

export interface Appended {
  readonly event: RecordedEvent;
  /** What is written, by path below the root: the event, HEAD, and the list of heads that is mailed out. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Chains a statement to the ledger: the number after the last, the SHA-256 of the event before it, and of each
 * document's own event before it.
 *
 * @param recordedAt An instant in UTC, whole seconds: `2026-03-02T09:00:00Z`.
 */
export function appendEvent(
  ledger: readonly RecordedEvent[],
  statement: Statement,
  recordedAt: string,
): Appended {
  const last = ledger.at(-1);
  const lastOf = lastEvents(ledger);
  const { kind, documents, ...rest } = statement;
  const event = {
    format: 1,
    number: (last?.number ?? 0) + 1,
    kind,
    recordedAt,
    previous: last?.sha256 ?? null,
    ...rest,
    documents: documents.map(({ document, ...entry }) => ({
      document,
      before: lastOf.get(document) ?? null,
      ...entry,
    })),
  } as LedgerEvent;
  const text = `${JSON.stringify(event, null, 2)}\n`;
  const sha256 = hashOf(text);
  return {
    event: { ...event, sha256 },
    files: new Map([
      [eventFile(event.number, event.kind), text],
      [headsFile, [...ledger, { ...event, sha256 }].map(headLine).join('')],
      ['content/ledger/HEAD', `${String(event.number).padStart(4, '0')} ${sha256}\n`],
    ]),
  };
}

/** The head that an event left behind, as `heads.txt` has it: `12 SHA256 2026-03-02T09:00:00Z`. */
function headLine({
  number,
  sha256,
  recordedAt,
}: Pick<RecordedEvent, 'number' | 'sha256' | 'recordedAt'>): string {
  return `${number} ${sha256} ${recordedAt}\n`;
}

/**
 * The last event that speaks of each document, under the slug that it says. Asked anew for each event: callers add what was appended to the same
 * list.
 */
function lastEvents(
  ledger: readonly RecordedEvent[],
): ReadonlyMap<string, { readonly event: number; readonly sha256: string }> {
  return new Map(
    ledger.flatMap(({ number, sha256, documents, recorded }) =>
      (recorded?.documents ?? documents).map(
        ({ document }) => [document, { event: number, sha256 }] as const,
      ),
    ),
  );
}
