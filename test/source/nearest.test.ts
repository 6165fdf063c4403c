import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest, suggest } from '../../src/source/nearest.ts';

describe('a suggestion', () => {
  test.each([
    ['internel', ['public', 'internal', 'confidential'], 'internal'],
    ['titel', ['title', 'type'], 'title'],
    ['tpye', ['title', 'type'], 'type'],
    ['A.5.155', ['A.5.1', 'A.5.15', 'A.5.16'], 'A.5.15'],
    ['ACCESS-CONTROL', ['access-control'], 'access-control'],
    ['access-controls-policy', ['access-control-policy'], 'access-control-policy'],
  ])('for %s', (wanted, known, word) => {
    expect(nearest(wanted, known)).toBe(word);
  });

  test('is not made for nonsense, nor for one or two letters', () => {
    expect(nearest('banana', ['public', 'internal'])).toBeUndefined();
    expect(nearest('x', ['y'])).toBeUndefined();
    expect(nearest('EE', ['ES'])).toBeUndefined();
    expect(nearest('', ['a'])).toBeUndefined();
    expect(suggest('banana', ['public'])).toBeUndefined();
  });

  test('prefers, of equals, the same letter case and then code-unit order', () => {
    expect(nearest('Mfa', ['MFA', 'Mfa', 'mfa'])).toBe('Mfa');
    expect(nearest('word', ['worb', 'wora', 'worc'])).toBe('wora');
  });

  test('is a question', () => {
    expect(suggest('internel', ['internal'])).toBe('Did you mean internal?');
  });
});

describe('for all words', () => {
  const word = fc.string({ minLength: 0, maxLength: 20 });

  test('a known word is its own nearest', () => {
    fc.assert(
      fc.property(word, fc.array(word), (wanted, others) => nearest(wanted, [...others, wanted]) === wanted),
    );
  });

  test('the order of the known words makes no difference, and the answer is one of them', () => {
    fc.assert(
      fc.property(word, fc.array(word), (wanted, known) => {
        const found = nearest(wanted, known);
        expect(nearest(wanted, known.toReversed())).toBe(found);
        if (found !== undefined) expect(known).toContain(found);
      }),
    );
  });

  test('a word of four letters or more survives one slip of the finger', () => {
    const typed = fc.stringMatching(/^[a-z]{4,12}$/).chain((known) =>
      fc.record({
        known: fc.constant(known),
        at: fc.nat(known.length - 1),
        letter: fc.stringMatching(/^[a-z]$/),
      }),
    );
    fc.assert(
      fc.property(
        typed,
        ({ known, at, letter }) =>
          nearest(known.slice(0, at) + letter + known.slice(at + 1), [known]) === known,
      ),
    );
  });
});
