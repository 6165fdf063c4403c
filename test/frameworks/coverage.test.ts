import { describe, expect, test } from 'vitest';
import { coverageOf, totalsOf } from '../../src/frameworks/coverage.ts';
import type { Document, Handbook } from '../../src/schema/handbook.ts';
import { controlOf, crosswalkOf, documentOf, frameworkOf, handbookOf, informationOf } from './made-up.ts';

const states = (handbook: Handbook, id: string) => {
  const framework = handbook.frameworks.find((one) => one.id === id);
  if (framework === undefined) throw new Error(`No framework ${id}`);
  return Object.fromEntries([...coverageOf(handbook, framework)].map(([key, { state }]) => [key, state]));
};

describe('how a requirement stands', () => {
  const a = frameworkOf('a', ['1', '2', '3', '4', '5', '6']);
  const b = frameworkOf('b', ['1', '2', '3', '4', '5']);
  const handbook = handbookOf({
    frameworks: [a, b],
    crosswalks: [
      crosswalkOf('a', 'b', ['1 equal 1', '1 intersects 2', '1 related 3', '1 equal 4 low', '5 equal 5']),
    ],
    documents: [documentOf('policy', { first: { a: ['1'] }, second: { a: ['2', '6'] } })],
    controls: [controlOf('a', '3', false)],
    confirmations: [
      {
        document: 'policy',
        section: 'second',
        text: 'Text of second.',
        sha256: 'a'.repeat(64),
        requirements: { a: ['2', '6'] },
        words: { a: { '2': 'Text of second.' } },
        role: 'one',
        on: '2026-01-01',
      },
    ],
  });

  test('is direct, confirmed where somebody has compared the texts, and apart where nobody wrote down the words', () =>
    expect(states(handbook, 'a')).toEqual({
      '1': 'direct',
      '2': 'direct-confirmed',
      '3': 'not-applicable',
      '4': 'none',
      '5': 'none',
      '6': 'direct-wordless',
    }));
  test('is inferred in full or in part, or no more than "see also"; what a guess says is nothing', () =>
    expect(states(handbook, 'b')).toEqual({
      '1': 'inferred-full',
      '2': 'inferred-partial',
      '3': 'see-also',
      '4': 'none',
      '5': 'none',
    }));
  test('is counted once in the totals', () =>
    expect(totalsOf(handbook, a)).toEqual({
      'direct-confirmed': 1,
      'direct-wordless': 1,
      direct: 1,
      'inferred-full': 0,
      'record-missing': 0,
      'inferred-partial': 0,
      'see-also': 0,
      none: 2,
      'not-applicable': 1,
    }));
});

test('a section tied to the whole covers its parts, and parts cover the whole as well as the weakest of them', () => {
  const a = frameworkOf('a', [
    '1',
    '1.1 < 1',
    '1.2 < 1',
    '2',
    '2.1 < 2',
    '2.2 < 2',
    '3',
    '3.1 < 3',
    '3.2 < 3',
  ]);
  const documents = [documentOf('policy', { all: { a: ['1', '2.1', '2.2', '3.1'] } })];
  expect(states(handbookOf({ frameworks: [a], documents }), 'a')).toEqual({
    '1': 'direct',
    '1.1': 'direct',
    '1.2': 'direct',
    '2': 'direct',
    '2.1': 'direct',
    '2.2': 'direct',
    '3': 'inferred-partial',
    '3.1': 'direct',
    '3.2': 'none',
  });
});

test('what is not verified or no longer in force is in no total', () => {
  const plain = frameworkOf('a', ['1', '2', '3']);
  const a = {
    ...plain,
    requirements: plain.requirements.map((requirement) => ({
      ...requirement,
      ...(requirement.id === '2' ? { verified: false } : {}),
      ...(requirement.id === '3' ? { inForce: false } : {}),
    })),
  };
  expect(
    Object.values(totalsOf(handbookOf({ frameworks: [a] }), a)).reduce((sum, count) => sum + count),
  ).toBe(1);
});

describe('what is asked for in writing', () => {
  const a = frameworkOf('a', ['1', '1.1 < 1', '2', '3']);
  const said = documentOf('policy', { all: { a: ['1', '2'] } });
  const wanted = informationOf('REC-01', 'mandatory', { requirements: { a: ['1', '3'] } });
  const from = (...documents: readonly Document[]) =>
    states(handbookOf({ frameworks: [a], documents, documentedInformation: [wanted] }), 'a');

  test('is missing: what is said does not count as met, and what is not said stays so', () =>
    expect(from(said)).toEqual({ '1': 'record-missing', '1.1': 'direct', '2': 'direct', '3': 'none' }));
  test('is provided, be it by a draft: it counts again', () =>
    expect(from(said, documentOf('record', {}, { provides: ['REC-01'] }))['1']).toBe('direct'));
});
