import { Temporal } from 'temporal-polyfill';
import type { RecordedEvent } from '../schema/handbook.ts';
import { type Diagnostic } from '../source/diagnostic.ts';
import { reportEvent } from './verify/entries.ts';

/** Two clocks may differ by hours, a time zone set wrong; by a day only where one of them is wrong altogether. */
const leeway = { hours: 24 };

/**
 * Events that are said to be recorded at an instant that has not come, unless corrections say of all that is in them
 * that it should never have been recorded.
 */
export function eventsFromFuture(
  ledger: readonly RecordedEvent[],
  now: Temporal.Instant,
): readonly RecordedEvent[] {
  const last = now.add(leeway);
  const late = ledger.filter(
    ({ recordedAt }) => Temporal.Instant.compare(Temporal.Instant.from(recordedAt), last) > 0,
  );
  if (late.length === 0) return late;
  const isVoided = voidedIn(ledger);
  return late.filter((event) => !isVoided(event));
}

/** Whether corrections have taken back all that an event says. */
export function voidedIn(ledger: readonly RecordedEvent[]): (event: RecordedEvent) => boolean {
  const voided = new Set(
    ledger.flatMap((event) =>
      event.kind === 'correction'
        ? event.documents.flatMap(({ document, corrects, states }) =>
            states.void === true ? [`${corrects.event} ${document}`] : [],
          )
        : [],
    ),
  );
  return ({ number, documents }) => documents.every(({ document }) => voided.has(`${number} ${document}`));
}

/** What `check` and `verify` say of them: `recorded-in-future`. */
export function reportFuture(ledger: readonly RecordedEvent[], now: Temporal.Instant): Diagnostic[] {
  return eventsFromFuture(ledger, now).map((event) => {
    const { number, recordedAt, documents } = event;
    return reportEvent(
      event,
      'recorded-in-future',
      `Event ${number} is said to be recorded on ${recordedAt.slice(0, 10)}, and today is ${now.toString().slice(0, 10)}: one of two clocks is wrong.`,
      `If it is that of this machine, set it. If it was the other one, take the event back and record it again: npx clausebook correct ${number} ${documents[0]?.document ?? 'SLUG'} --void --why "The clock was wrong."`,
    );
  });
}
