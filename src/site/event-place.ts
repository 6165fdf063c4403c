import { question } from '../data/ask.ts';
import { ledgerPlaces } from '../exports/ledger.ts';
import type { EditionHandbook } from '../schema/handbook.ts';
import { edition } from './edition.ts';

/** Where an event stands in the ledger, of the edition that has one. */
export function eventPlace(number: number): string {
  return placeOf(edition().handbook, String(number));
}

const places = question('event-places', (handbook: EditionHandbook) => ledgerPlaces(handbook));
const placeOf = question(
  'event-place',
  (handbook: EditionHandbook, number: string) => places(handbook).get(Number(number)) ?? '/ledger/',
);
