import { remember } from '../data/remember.ts';
import { ledgerPlaces } from '../exports/ledger.ts';
import { edition } from './edition.ts';

/** Where an event stands in the ledger, of the edition that has one. */
export function eventPlace(number: number): string {
  return placesOf(edition().handbook).get(number) ?? '/ledger/';
}

const placesOf = remember(ledgerPlaces);
