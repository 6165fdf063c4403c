import { describe, expect, test } from 'vitest';
import { mapsOf, predecessorsOf, successorsOf } from '../../src/frameworks/neighbours.ts';
import type { Framework } from '../../src/schema/framework.ts';
import { crosswalkOf, frameworkOf, handbookOf } from './made-up.ts';

const find = (framework: Framework, id: string) => {
  const requirement = framework.requirements.find((one) => one.id === id);
  if (requirement === undefined) throw new Error(`No requirement ${id}`);
  return requirement;
};

describe('what the maps say of a requirement', () => {
  const a = frameworkOf('a', ['1', '1.1 < 1', '2', '3', '4']);
  const b = frameworkOf('b', ['1', '2']);
  const crosswalk = crosswalkOf('a', 'b', ['1.1 subset 1 medium', '1.1 equal 2', '4 related 1'], {
    unrelated: [{ from: '2', source: 'map', note: 'New' }],
  });
  const handbook = handbookOf({ frameworks: [a, b], crosswalks: [crosswalk] });
  const said = (id: string) => mapsOf(handbook, a, find(a, id)).map(({ says, note }) => [says, note]);

  test('is its rows, the surest first', () => {
    const [entry] = mapsOf(handbook, a, find(a, '1.1'));
    expect(entry?.neighbours.map(({ requirement, step }) => [step.relation, requirement.id])).toEqual([
      ['equal', '2'],
      ['subset', '1'],
    ]);
  });
  test('is read the other way round from the other side', () => {
    const [entry] = mapsOf(handbook, b, find(b, '1'));
    expect(entry?.neighbours.map(({ requirement, step }) => [step.relation, requirement.id])).toEqual([
      ['superset', '1.1'],
      ['related', '4'],
    ]);
  });
  test('tells "no counterpart" from "no row", and knows when it speaks of a part instead', () => {
    expect(said('2')).toEqual([['none', 'New']]);
    expect(said('3')).toEqual([['silent', undefined]]);
    expect(said('1')).toEqual([['elsewhere', undefined]]);
  });
});

describe('a superseded edition', () => {
  const old = frameworkOf('old', ['1', '2', '3'], { status: { state: 'superseded', supersededBy: 'new' } });
  const now = frameworkOf('new', ['1', '2', '3']);
  const crosswalk = crosswalkOf('old', 'new', ['1 subset 1', '1 related 2', '2 related 2'], {
    unrelated: [
      { from: '3', source: 'map' },
      { to: '3', source: 'map' },
    ],
  });
  const handbook = handbookOf({ frameworks: [now, old], crosswalks: [crosswalk] });
  const heirs = (id: string) => {
    const found = successorsOf(handbook, old, find(old, id));
    return [found?.none, ...(found?.neighbours ?? []).map(({ requirement }) => requirement.id)];
  };

  test('names the successor of each id; "see also" only where nothing better is known', () => {
    expect(heirs('1')).toEqual([false, '1']);
    expect(heirs('2')).toEqual([false, '2']);
  });
  test('says where a source knows that there is none', () => {
    expect(heirs('3')).toEqual([true]);
    expect(predecessorsOf(handbook, now, find(now, '3'))?.none).toBe(true);
  });
  test('has no predecessor, and the new one no successor', () => {
    expect(predecessorsOf(handbook, old, find(old, '1'))).toBeUndefined();
    expect(successorsOf(handbook, now, find(now, '1'))).toBeUndefined();
  });
});
