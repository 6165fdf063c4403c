import { question } from '../data/ask.ts';
import { ledgerPlaces } from '../exports/ledger.ts';
import type { Handbook } from '../schema/handbook.ts';
import { edition } from './edition.ts';

/** Where an event stands in the ledger, of the edition that has one. */
export function eventPlace(number: number): string {
  return placeOf(edition().handbook, String(number));
}

const places = question('event-places', (handbook: Handbook) => ledgerPlaces(handbook));
const placeOf = question(
  'event-place',
  (handbook: Handbook, number: string) => places(handbook).get(Number(number)) ?? '/ledger/',
);
