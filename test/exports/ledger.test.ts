import { describe, expect, test } from 'vitest';
import { integrityPages } from '../../src/exports/integrity.ts';
import { headOf, ledgerEntries, ledgerPages, ledgerPlaces } from '../../src/exports/ledger.ts';
import { handbookOf } from '../frameworks/made-up.ts';
import { createLedger, type Released } from '../ledger/build-ledger.ts';

const paper = (index: number): Released => ({
  document: `paper-${index}`,
  version: '1.0.0',
  approvedOn: '2026-01-10',
  effective: '2026-02-01',
});

/** A release of 100 documents, then 20 reviews. */
function longLedger() {
  const ledger = createLedger();
  ledger.release(
    '2026-01-12',
    Array.from({ length: 100 }, (_, index) => paper(index)),
  );
  for (let index = 0; index < 20; index += 1) ledger.review('2026-03-01', `paper-${index}`, '1.0.0');
  return handbookOf({ ledger: ledger.events });
}

describe('the ledger for reading', () => {
  test('has the newest event first, and one event over as many pages as it needs', () => {
    const pages = ledgerPages(longLedger());
    const told = pages.map((rows) =>
      rows.map(
        ({ event, entries, continued }) =>
          `${event.number}${continued ? ' continued' : ''} ${entries.length}`,
      ),
    );
    expect(told[0]?.slice(0, 2)).toEqual(['21 1', '20 1']);
    expect(told.map((rows) => rows.at(-1))).toEqual(['1 25', '1 continued 45', '1 continued 30']);
    const documents = pages.flat().flatMap(({ event, entries }) => (event.number === 1 ? entries : []));
    expect(documents.map(({ document }) => document)).toEqual(
      Array.from({ length: 100 }, (_, index) => `paper-${index}`),
    );
  });

  test('finds the page on which each event begins', () => {
    const ledger = createLedger();
    for (let index = 0; index < 60; index += 1) ledger.release('2026-01-12', [paper(index)]);
    const places = ledgerPlaces(handbookOf({ ledger: ledger.events }));
    expect(places.get(60)).toBe('/ledger/#event-60');
    expect(places.get(16)).toBe('/ledger/#event-16');
    expect(places.get(15)).toBe('/ledger/2/#event-15');
    expect(places.size).toBe(60);
  });

  test('tells the day of recording in the time zone of the organisation', () => {
    const ledger = createLedger();
    ledger.release('2026-01-09T22:30:00Z', [paper(1)]);
    expect(ledgerPages(handbookOf({ ledger: ledger.events }))[0]?.[0]?.recorded).toBe('2026-01-10');
  });

  test('is one empty page, without a head, before anything is released', () => {
    expect(ledgerPages(handbookOf())).toEqual([[]]);
    expect(headOf([])).toBeUndefined();
    expect(ledgerEntries([])).toEqual({ head: null, events: [] });
  });

  test('gives programs the events and the head of the chain', () => {
    const { ledger } = longLedger();
    const last = ledger.at(-1);
    expect(ledgerEntries(ledger)).toEqual({
      head: { number: 21, sha256: last?.sha256, recordedAt: '2026-03-01T12:00:00Z' },
      events: ledger,
    });
  });
});

test('the fingerprints before anything is released are one empty page', () => {
  expect(integrityPages(handbookOf())).toEqual([[]]);
});
