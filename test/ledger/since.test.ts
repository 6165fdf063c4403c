import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inForceOn } from '../../src/ledger/days.ts';
import { documentsSince, eventsSince } from '../../src/ledger/since.ts';
import { patience, tried } from '../support/law-of-time.ts';
import { anyDeeds, type Deed, dayAfter, tellLives } from './any-history.ts';

const deeds: readonly Deed[] = [
  { document: 'alpha', kind: 'release', day: 0 },
  { document: 'beta', kind: 'release', day: 10 },
  { document: 'alpha', kind: 'release', day: 20 },
  { document: 'alpha', kind: 'review', day: 25 },
  { document: 'alpha', kind: 'release', day: 30 },
  { document: 'beta', kind: 'retire', day: 40 },
];
const told = (since: number, until: number) =>
  documentsSince(tellLives(deeds, dayAfter(until)), dayAfter(since), dayAfter(until)).map(
    ({ document, kind, before, after, steps, ended }) =>
      [document, kind, before, after, steps.length, ended?.from].filter((one) => one !== undefined).join(' '),
  );

describe('what changed between two days', () => {
  test('begins on the day after the first of them and ends with the last', () => {
    expect(told(-1, 0)).toEqual(['alpha new 1.0.0 1']);
    expect(told(0, 9)).toEqual([]);
    expect(told(0, 10)).toEqual(['beta new 1.0.0 1']);
    expect(told(19, 20)).toEqual(['alpha changed 1.0.0 1.1.0 1']);
    expect(told(20, 29)).toEqual([]);
    expect(told(39, 40)).toEqual([`beta gone 1.0.0 0 ${dayAfter(40)}`]);
    expect(told(40, 41)).toEqual([]);
  });

  test('names every step, and a document that came and went in between', () => {
    expect(told(0, 50)).toEqual(['alpha changed 1.0.0 1.2.0 2', `beta came and went 1 ${dayAfter(40)}`]);
  });

  test('leads to the redline of each step, and to a comparison of the two where there are several', () => {
    const lives = tellLives(deeds, dayAfter(50));
    const [alpha] = documentsSince(lives, dayAfter(0), dayAfter(50));
    expect(alpha?.steps.map(({ redline }) => redline)).toEqual([
      '/documents/alpha/changes/1.1.0/',
      '/documents/alpha/changes/1.2.0/',
    ]);
    expect(alpha?.compared).toBe('/documents/alpha/changes/?from=1.0.0&to=1.2.0#compare');
    const [one] = documentsSince(lives, dayAfter(20), dayAfter(50));
    expect(one?.compared).toBeUndefined();
    const [first] = documentsSince(lives, dayAfter(-1), dayAfter(0));
    expect(first?.steps[0]?.redline).toBeUndefined();
  });

  test('tells of reviews in the same bounds', () => {
    const lives = tellLives(deeds, dayAfter(50));
    const count = (since: number, until: number) =>
      eventsSince(lives, dayAfter(since), dayAfter(until)).length;
    expect([count(24, 25), count(25, 26), count(0, 24)]).toEqual([1, 0, 0]);
  });
});

test(
  'documents of which nothing is told are in force in the same version on both days',
  () => {
    fc.assert(
      fc.property(
        anyDeeds,
        fc.integer({ min: -5, max: 905 }),
        fc.integer({ min: 0, max: 905 }),
        (any, since, length) => {
          const [from, until] = [dayAfter(since), dayAfter(since + length)];
          const lives = tellLives(any, until);
          const changed = new Set(documentsSince(lives, from, until).map(({ document }) => document));
          const rest = (day: string) =>
            inForceOn(lives, day)
              .filter(({ frozen }) => !changed.has(frozen.document))
              .map(({ frozen }) => [frozen.document, frozen.version]);
          expect(rest(from)).toEqual(rest(until));
        },
      ),
      tried(),
    );
  },
  patience,
);
