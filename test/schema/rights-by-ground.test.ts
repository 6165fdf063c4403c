import { describe, expect, test } from 'vitest';
import { art9Conditions, lawfulBases } from '../../src/schema/processing-activity.ts';
import type { PublicActivity } from '../../src/schema/public-activity.ts';
import {
  groundedRightsOf,
  hipaaRights,
  hipaaRightsOf,
  type Right,
  rightsOf,
} from '../../src/schema/rights-by-ground.ts';
import { activity, purpose } from '../privacy/activities.ts';

function rightsBy(
  fields: Partial<ReturnType<typeof purpose>>,
  others: Partial<PublicActivity> = {},
): Right[] {
  return [...rightsOf([activity({ purposes: [purpose(fields)], ...others })])];
}

const always = ['access', 'rectification', 'restriction', 'complaint'] as const;

describe('rights by the basis of Art. 6(1)', () => {
  const more: Readonly<Record<(typeof lawfulBases)[number], readonly Right[]>> = {
    'Art.6(1)(a)': ['erasure', 'portability', 'withdrawal'],
    'Art.6(1)(b)': ['erasure', 'portability'],
    'Art.6(1)(c)': [],
    'Art.6(1)(d)': ['erasure'],
    'Art.6(1)(e)': ['objection'],
    'Art.6(1)(f)': ['erasure', 'objection'],
  };
  test.each(lawfulBases)('%s', (basis) => {
    expect(new Set(rightsBy({ lawfulBasis: [basis] }))).toEqual(new Set([...always, ...more[basis]]));
  });
});

describe('rights by the condition of Art. 9(2), with a vital interest besides', () => {
  const kept: Readonly<Record<string, string>> = {
    'Art.9(2)(f)': 'Art. 17(3)(e)',
    'Art.9(2)(h)': 'Art. 17(3)(c)',
    'Art.9(2)(i)': 'Art. 17(3)(c)',
    'Art.9(2)(j)': 'Art. 17(3)(d)',
  };
  test.each(art9Conditions)('%s', (condition) => {
    const fields = { lawfulBasis: ['Art.6(1)(d)' as const], art9Condition: [condition] };
    const rights = rightsBy(fields);
    expect(rights).toEqual(expect.arrayContaining([...always]));
    expect(rights.includes('erasure')).toBe(kept[condition] === undefined);
    expect(rights.includes('portability')).toBe(condition === 'Art.9(2)(a)');
    expect(rights.includes('withdrawal')).toBe(condition === 'Art.9(2)(a)');
    expect(rights).not.toContain('objection');
  });

  test('data that is kept says by which exception, beside what may be erased', () => {
    const mixed = activity({
      purposes: [
        purpose({ id: 'care', lawfulBasis: ['Art.6(1)(c)'], art9Condition: ['Art.9(2)(h)'] }),
        purpose({ id: 'remind', lawfulBasis: ['Art.6(1)(f)'] }),
      ],
    });
    const erasure = groundedRightsOf([mixed]).find(({ right }) => right === 'erasure');
    expect(erasure?.given.map(({ purpose }) => purpose)).toEqual(['remind']);
    expect(erasure?.refused).toEqual([
      { activity: 'booking', purpose: 'care', article: 'Art. 17(3)(b)' },
      { activity: 'booking', purpose: 'care', article: 'Art. 17(3)(c)' },
    ]);
  });
});

describe('rights that ask for more than a basis', () => {
  const consent = { lawfulBasis: ['Art.6(1)(a)' as const] };

  test('portability: data that the person gave, in a computer', () => {
    expect(rightsBy(consent)).toContain('portability');
    const given = [{ label: { en: 'Others' }, fromPerson: false, public: false }];
    expect(rightsBy(consent, { sources: given })).not.toContain('portability');
    const onPaper = rightsOf([activity({ purposes: [purpose(consent)] })], () => false);
    expect(onPaper).not.toContain('portability');
  });

  test('objection: marketing always, whatever its basis', () => {
    expect(rightsBy({ ...consent, id: 'marketing' })).toContain('objection');
    expect(rightsBy({ ...consent, id: 'book' })).not.toContain('objection');
  });

  test('a human decision: only where there is such a decision', () => {
    const words = { en: 'Words' };
    expect(rightsBy({})).not.toContain('human-decision');
    expect(
      rightsBy({}, { automatedDecision: { logic: words, significance: words, consequence: words } }),
    ).toContain('human-decision');
  });
});

describe('the rights of two continents', () => {
  test('never mix: what is under HIPAA alone gives no right of the GDPR, and the other way round', () => {
    const [european, american] = [activity(), activity({ id: 'care', regimes: ['hipaa', 'us-ma'] })];
    expect(rightsOf([american])).toEqual([]);
    expect(hipaaRightsOf([european])).toEqual([]);
    expect(rightsOf([european, american])).toEqual(rightsOf([european]));
    expect(hipaaRightsOf([european, american])).toEqual(Object.keys(hipaaRights));
  });

  test('those of HIPAA are H-12 to H-17', () => {
    expect(Object.keys(hipaaRights)).toEqual(['H-12', 'H-13', 'H-14', 'H-15', 'H-16', 'H-17']);
  });

  test('what we do for a client gives rights towards the client', () => {
    expect(rightsOf([activity({ role: 'processor' })])).toEqual([]);
  });
});
