import { deepStrictEqual } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import fc, { type GeneratorValue } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { registerEntries } from '../../src/registers/registers.ts';
import type { Edition, EditionName, Handbook } from '../../src/schema/handbook.ts';
import { drawHandbook } from './any-handbook.ts';
import { changeInvisible } from './change-invisible.ts';

const date = '2026-11-21';

function editionOf(handbook: Handbook, name: EditionName): Edition {
  return select(publish(handbook, date, { drafts: false }), name, date);
}

function drawPair(draw: GeneratorValue, name: 'public' | 'staff'): readonly [Handbook, Handbook] {
  const handbook = drawHandbook(draw);
  return [handbook, changeInvisible(draw, structuredClone(handbook), name)];
}

describe.each(['public', 'staff'] as const)('the %s edition', (name) => {
  test('is the same whatever is changed, removed or added of what its readers may not see', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const [before, after] = drawPair(draw, name);
        deepStrictEqual(editionOf(after, name), editionOf(before, name));
      }),
      { numRuns: 250 },
    );
  });

  test('would not be, were anything held back let through: auditors see the change', () => {
    const noticed = fc.check(
      fc.property(fc.gen(), (draw) => {
        const [before, after] = drawPair(draw, name);
        return isDeepStrictEqual(editionOf(after, 'audit').handbook, editionOf(before, 'audit').handbook);
      }),
      // What differs need not be made small.
      { numRuns: 50, endOnFailure: true },
    );
    expect(noticed.failed).toBe(true);
  });

  test.each([
    'documents',
    'images',
    'controls',
    'frameworks',
    'organization',
    'ownRegisters',
    'listSources',
    ...registerEntries.map(([key]) => key),
  ] as const)('is tried with changes to %s', (kind) => {
    // Employees see all frameworks, what they read first and what they are asked, and everybody what was checked of
    // the pages, which certificates we hold and what people may ask for: nothing about them can change behind their
    // backs.
    const unchangeable =
      ['accessibility', 'certificates', 'requestDesks', 'rights'].includes(kind) ||
      (name === 'staff' && (kind === 'frameworks' || kind === 'firstDay' || kind === 'quizzes'));
    const tried = fc.check(
      fc.property(fc.gen(), (draw) => {
        const [before, after] = drawPair(draw, name);
        return isDeepStrictEqual(before[kind], after[kind]);
      }),
      // That nothing changes is tried in the first test more often than here.
      { numRuns: unchangeable ? 50 : 200, endOnFailure: true },
    );
    expect(tried.failed).toBe(!unchangeable);
  });
});
