import { describe, expect, test } from 'vitest';
import { countedIn } from '../../src/frameworks/coverage.ts';
import { coverageMap } from '../../src/frameworks/coverage-map.ts';
import { gapsOf } from '../../src/frameworks/gaps.ts';
import type { Framework } from '../../src/schema/framework.ts';
import { crosswalkOf, documentOf, frameworkOf, handbookOf } from './made-up.ts';

const rows = (framework: Framework) =>
  coverageMap(handbookOf({ frameworks: [framework] }), framework).map(({ heading, cells }) => [
    heading?.id,
    ...cells.map(({ requirement }) => requirement.id),
  ]);

describe('the map of a framework', () => {
  test('has a row per group, and a cell per requirement below it', () =>
    expect(rows(frameworkOf('a', ['# 1', '1.1 < 1', '# 1.2 < 1', '1.2.1 < 1.2', '# 2', '2.1 < 2']))).toEqual([
      ['1', '1.1', '1.2.1'],
      ['2', '2.1'],
    ]));
  test('gathers what stands under no heading in a row without one', () =>
    expect(rows(frameworkOf('a', ['1', '2', '# 3', '3.1 < 3']))).toEqual([
      [undefined, '1', '2'],
      ['3', '3.1'],
    ]));
  test('divides a row that is too long for a picture at the next level, and loses nothing', () => {
    const many = (parent: string) =>
      Array.from({ length: 30 }, (_, index) => `${parent}.${index + 1} < ${parent}`);
    const framework = frameworkOf('a', [
      '# 1',
      '1.9 < 1',
      '# 1.a < 1',
      ...many('1.a'),
      '# 1.b < 1',
      ...many('1.b'),
    ]);
    expect(rows(framework).map(([id, ...cells]) => [id, cells.length])).toEqual([
      ['1', 1],
      ['1.a', 30],
      ['1.b', 30],
    ]);
    expect(
      rows(framework)
        .flatMap(([, ...cells]) => cells)
        .toSorted(),
    ).toEqual(
      countedIn(framework)
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

test('the list of gaps begins with what is emptiest, and says where to look', () => {
  const a = frameworkOf('a', ['1']);
  const b = frameworkOf('b', ['1', '2', '3', '4', '4.1 < 4', '4.2 < 4', '5']);
  const handbook = handbookOf({
    frameworks: [a, b],
    crosswalks: [crosswalkOf('a', 'b', ['1 intersects 1', '1 related 2', '1 equal 5'])],
    documents: [documentOf('policy', { all: { a: ['1'], b: ['4.1'] } })],
  });
  expect(
    gapsOf(handbook, b).map(({ covered, next, look }) => [covered.requirement.id, next, ...look]),
  ).toEqual([
    ['3', 'write'],
    ['4.2', 'write'],
    ['2', 'compare', 'a 1'],
    ['1', 'complete', 'a 1'],
    ['4', 'parts'],
  ]);
});
