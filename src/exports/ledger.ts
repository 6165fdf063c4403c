import { z } from 'zod';
import type { Frozen } from '../data/freeze.ts';
import { recordedOn } from '../handbook/histories.ts';
import { ledgerEvent, sha256 } from '../schema/event.ts';
import type { EditionHandbook, RecordedEvent } from '../schema/handbook.ts';

const head = z.strictObject({ number: z.int().positive(), sha256, recordedAt: z.iso.datetime() });

/** The head of the chain: number and SHA-256 of the last event, and when it was recorded. */
export type LedgerHead = Frozen<z.infer<typeof head>>;

const [release, review, retire, correction] = ledgerEvent.options;

/** `/api/ledger.json`, a format that others rely on. An event says the SHA-256 of its own bytes, too. */
export const ledgerEntry = z.strictObject({
  head: head.nullable(),
  events: z.array(
    z.discriminatedUnion('kind', [
      release.extend({ sha256 }),
      review.extend({ sha256 }),
      retire.extend({ sha256 }),
      correction.extend({ sha256 }),
    ]),
  ),
});

export function headOf(ledger: readonly RecordedEvent[] = []): LedgerHead | undefined {
  const last = ledger.at(-1);
  return last && { number: last.number, sha256: last.sha256, recordedAt: last.recordedAt };
}

/** The day on which the last event was recorded, in the organisation's time zone. */
export function lastRecordedOn({ ledger = [], organization }: Recorded): string | undefined {
  const last = ledger.at(-1);
  return last && recordedOn(last, organization.timeZone);
}

/** `/api/ledger.json`: every event as it was recorded, with the SHA-256 of its bytes, and the head of the chain. */
export function ledgerEntries(ledger: readonly RecordedEvent[] = []): Frozen<z.infer<typeof ledgerEntry>> {
  return { head: headOf(ledger) ?? null, events: ledger };
}

type Entry = RecordedEvent['documents'][number];

/** An event, or the part of it that stands on one page. */
export interface LedgerRow {
  readonly event: RecordedEvent;
  /** The day of recording, in the organisation's time zone. */
  readonly recorded: string;
  readonly entries: readonly Entry[];
  /** That the event began on the page before. */
  readonly continued: boolean;
}

type Recorded = Pick<EditionHandbook, 'ledger' | 'organization'>;

/** 45 entries are some 45 KB of HTML where every field is filled; a page may have 60 KB. */
const entriesPerPage = 45;

/**
 * The ledger for reading, newest event first, in pages. An event of many documents runs over several.
 *
 * @returns At least one page, which is empty when nothing was recorded.
 */
export function ledgerPages({ ledger = [], organization }: Recorded): readonly (readonly LedgerRow[])[] {
  const pages: LedgerRow[][] = [[]];
  let room = entriesPerPage;
  for (const event of ledger.toReversed()) {
    let rest: readonly Entry[] = event.documents;
    while (rest.length > 0) {
      if (room === 0) {
        pages.push([]);
        room = entriesPerPage;
      }
      const entries = rest.slice(0, room);
      pages.at(-1)?.push({
        event,
        recorded: recordedOn(event, organization.timeZone),
        entries,
        continued: rest.length < event.documents.length,
      });
      rest = rest.slice(entries.length);
      room -= entries.length;
    }
  }
  return pages;
}

/** Where each event begins, by its number: `/ledger/#event-12`. Made once for all entries of a page. */
export function ledgerPlaces(handbook: Recorded): ReadonlyMap<number, string> {
  return new Map(
    ledgerPages(handbook).flatMap((rows, index) =>
      rows
        .filter(({ continued }) => !continued)
        .map(({ event }) => [event.number, `${ledgerUrl(index + 1)}#event-${event.number}`] as const),
    ),
  );
}

/** `/ledger/`, and `/ledger/2/` for the pages after the first. */
export function ledgerUrl(page: number): string {
  return page === 1 ? '/ledger/' : `/ledger/${page}/`;
}
