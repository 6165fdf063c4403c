import type { Handbook, HistoricVersion, History } from '../schema/handbook.ts';
import { historyOn } from './histories.ts';

/**
 * The version of a document that was in force on a day, or nothing.
 *
 * @param date `YYYY-MM-DD`, a day in the organisation's time zone: in force from 00:00 there.
 * @param asKnownOn Leaves out what was recorded on a later day: what one would have answered then.
 */
export function inForce(
  handbook: Pick<Handbook, 'ledger' | 'archive' | 'organization'>,
  document: string,
  date: string,
  { asKnownOn }: { readonly asKnownOn?: string | undefined } = {},
): HistoricVersion | undefined {
  return versionOn(historyOn(handbook, document, date, { asKnownOn }), date);
}

/** The same, of a history that was told already. */
export function versionOn(history: History | undefined, date: string): HistoricVersion | undefined {
  return history?.versions.findLast(
    ({ release: { effective, until } }) => effective <= date && (until === undefined || date < until),
  );
}
