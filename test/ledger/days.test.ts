import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayPages, daysOf, inForceOn } from '../../src/ledger/days.ts';
import { patience, tried } from '../support/law-of-time.ts';
import { anyDeeds, type Deed, dayAfter, tellLives } from './any-history.ts';

const names = (deeds: readonly Deed[], day: string) =>
  inForceOn(tellLives(deeds, day), day).map(({ frozen }) => `${frozen.document} ${frozen.version}`);

describe('the days on which something changed', () => {
  const deeds: readonly Deed[] = [
    { document: 'alpha', kind: 'release', day: 0 },
    { document: 'beta', kind: 'release', day: 10 },
    { document: 'alpha', kind: 'review', day: 20 },
    { document: 'alpha', kind: 'release', day: 30 },
    { document: 'beta', kind: 'suspend', day: 40 },
    { document: 'beta', kind: 'release', day: 50 },
    { document: 'alpha', kind: 'retire', day: 60 },
  ];

  test('are those of versions, suspensions and retirements, and not those of reviews', () => {
    expect(daysOf(tellLives(deeds, dayAfter(100)))).toEqual([0, 10, 30, 40, 50, 60].map(dayAfter));
  });

  test('tell what was in force', () => {
    expect([0, 10, 35, 45, 55, 60].map((day) => names(deeds, dayAfter(day)))).toEqual([
      ['alpha 1.0.0'],
      ['alpha 1.0.0', 'beta 1.0.0'],
      ['alpha 1.1.0', 'beta 1.0.0'],
      ['alpha 1.1.0'],
      ['alpha 1.1.0', 'beta 1.1.0'],
      ['beta 1.1.0'],
    ]);
  });
});

test(
  'on any day the same is in force as on the last of these days before it',
  () => {
    fc.assert(
      fc.property(anyDeeds, fc.integer({ min: -5, max: 905 }), (deeds, at) => {
        const day = dayAfter(at);
        const lives = tellLives(deeds, dayAfter(1000));
        const last = daysOf(lives).findLast((one) => one <= day);
        const found = (on: string) =>
          inForceOn(lives, on).map(({ frozen }) => [frozen.document, frozen.version]);
        expect(found(day)).toEqual(last === undefined ? [] : found(last));
      }),
      tried(),
    );
  },
  patience,
);

test(
  'what is in force on a day does not depend on the day that it is asked',
  () => {
    fc.assert(
      fc.property(
        anyDeeds,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        (deeds, on, from) => {
          const seen = (date: string) =>
            inForceOn(tellLives(deeds, date), dayAfter(on)).map(({ frozen }) => [
              frozen.document,
              frozen.version,
            ]);
          expect(seen(dayAfter(from))).toEqual(seen(dayAfter(on)));
        },
      ),
      tried(),
    );
  },
  patience,
);

test('a page for each day, two where there are more than two hundred documents', () => {
  const deeds = Array.from(
    { length: 201 },
    (_, index): Deed => ({ document: `d${index}`, kind: 'release', day: 0 }),
  );
  const pages = dayPages(tellLives(deeds, dayAfter(1)));
  expect(pages.map(({ page, pages, versions }) => [page, pages, versions.length])).toEqual([
    [1, 2, 200],
    [2, 2, 1],
  ]);
});
