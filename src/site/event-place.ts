import { ledgerPlaces } from '../feeds/ledger.ts';
import type { Handbook } from '../schema/handbook.ts';
import { edition } from './edition.ts';

/** Where an event stands in the ledger, of the edition that has one. */
export function eventPlace(number: number): string {
  const { handbook } = edition();
  let places = remembered.get(handbook);
  if (places === undefined) remembered.set(handbook, (places = ledgerPlaces(handbook)));
  return places.get(number) ?? '/ledger/';
}

// Every title block of the audit edition asks; the handbook is frozen, so the answer can't go stale.
const remembered = new WeakMap<Handbook, ReadonlyMap<number, string>>();
