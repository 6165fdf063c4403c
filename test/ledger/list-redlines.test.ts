import { describe, expect, test } from 'vitest';
import { comparisonUrl, listRedlines, pairToForce } from '../../src/ledger/list-redlines.ts';
import { dayAfter, tellLives } from './any-history.ts';

/** Versions 1.0.0 to 1.3.0, of which the third is in force and the last is to come. */
const [history] = tellLives(
  [1, 2, 3, 9].map((day) => ({ document: 'alpha' as const, kind: 'release' as const, day })),
  dayAfter(5),
);
if (history === undefined) throw new Error('Nothing was released.');

const numbers = ({ before, after }: Pick<ReturnType<typeof listRedlines>[number], 'before' | 'after'>) =>
  [before, after].map(({ frozen }) => frozen.version);

test('each version has a page that compares it with the one before', () => {
  expect(listRedlines(history).map(numbers)).toEqual([
    ['1.0.0', '1.1.0'],
    ['1.1.0', '1.2.0'],
    ['1.2.0', '1.3.0'],
  ]);
});

describe('the comparison with the version in force, the older one first', () => {
  test.each([
    ['1.0.0', ['1.0.0', '1.2.0'], '/documents/alpha/changes/?from=1.0.0&to=1.2.0#compare'],
    ['1.1.0', ['1.1.0', '1.2.0'], '/documents/alpha/changes/1.2.0/'],
    ['1.3.0', ['1.2.0', '1.3.0'], '/documents/alpha/changes/1.3.0/'],
  ])('of %s is that of %s, at %s', (number, sides, url) => {
    const version = history.versions.find(({ frozen }) => frozen.version === number);
    const pair = version && pairToForce(history, version);
    expect(pair && numbers(pair)).toEqual(sides);
    expect(pair && comparisonUrl(history, pair)).toBe(url);
  });

  test('is none for the version in force itself, and none where nothing is in force', () => {
    expect(history.versions.flatMap((version) => pairToForce(history, version) ?? [])).toHaveLength(3);
    const [before] = tellLives([{ document: 'alpha', kind: 'release', day: 9 }], dayAfter(5));
    const [only] = before?.versions ?? [];
    expect(before && only && pairToForce(before, only)).toBeUndefined();
  });
});
