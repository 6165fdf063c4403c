import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawSample } from '../../src/registers/draw-sample.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 40 });
const size = fc.integer({ min: 1, max: 50 });

describe('a sample', () => {
  test('is drawn again by the same seed, in whatever order the rows stand', () => {
    fc.assert(
      fc.property(ids, fc.string(), size, (all, seed, count) => {
        expect(drawSample(all.toReversed(), seed, count)).toEqual(drawSample(all, seed, count));
      }),
    );
  });

  test('holds as many rows as were asked for, or all, and each once', () => {
    fc.assert(
      fc.property(ids, fc.string(), size, (all, seed, count) => {
        const drawn = drawSample(all, seed, count);
        expect(drawn).toHaveLength(Math.min(count, all.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((id) => all.includes(id))).toBe(true);
      }),
    );
  });

  test('keeps its order when a row goes: the next one moves up', () => {
    fc.assert(
      fc.property(ids, fc.string(), (all, seed) => {
        const ranked = drawSample(all, seed, all.length);
        const [first, ...others] = ranked;
        expect(
          drawSample(
            all.filter((id) => id !== first),
            seed,
            all.length,
          ),
        ).toEqual(others);
      }),
    );
  });

  test('of known ids and a known seed is known: anybody can do it with SHA-256', () => {
    // printf 'audit\na' | sha256sum, and so on for b, c and d
    expect(drawSample(['a', 'b', 'c', 'd'], 'audit', 2)).toEqual(['c', 'a']);
  });
});
