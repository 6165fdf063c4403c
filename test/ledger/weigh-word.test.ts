import { describe, expect, test } from 'vitest';
import { joinWords, readWords } from '../../src/ledger/read-words.ts';
import { mayBeginWhole, weighWord } from '../../src/ledger/weigh-word.ts';

/** The words of ISO/IEC Directives, Part 2, clause 7, of RFC 2119, and what turns or limits a sentence. */
const modals = `
  must shall may should not only never
  ought might cannot no nobody none nothing neither nor without
  unless except always solely exclusively
  required require requires mandatory obligatory obliged optional voluntary
  forbidden forbid forbids prohibited prohibit prohibits banned
  allowed allow allows permitted permit permits recommended
`
  .trim()
  .split(/\s+/);

describe('a word weighs as a modal', () => {
  test.each(modals)('"%s", in any case', (word) => {
    expect(weighWord(word)).toBe('modal');
    expect(weighWord(word.toUpperCase())).toBe('modal');
  });

  test.each(["don't", 'don’t', "can't", "won't"])('"%s", which holds a not', (word) => {
    expect(weighWord(word)).toBe('modal');
  });

  test.each(['can', 'will', 'musty', 'knot', 'mayor', 'nota', 'allowance', 'key', 'wont'])(
    'not "%s"',
    (word) => {
      expect(weighWord(word)).toBeUndefined();
    },
  );
});

describe('a quantity', () => {
  test.each([
    ['date', ['2026-03-02', '2 March 2026', 'March 2', 'March 2026', 'Monday', 'Sunday', 'January', 'Sept']],
    ['amount', ['EUR 50', '50 EUR', '€50', '50€', '$ 5', '20 euros', '3 pounds', '10 dollars']],
    ['duration', ['72 hours', '30-day', 'a week', 'yearly', 'Daily', 'immediately', 'once', '2 years']],
    [
      'number',
      ['7', '1,000', '33(1)', 'two', 'Twelve', 'twice', 'half', 'dozen', '5 %', '3 copies', '<', '%'],
    ],
  ] as const)('is a %s', (weight, words) => {
    expect(words.map((word) => [word, weighWord(word)])).toEqual(words.map((word) => [word, weight]));
  });

  test.each(['May', 'often', 'tenant', 'sevenfold', 'weekend', 'euro', 'halfway', 'onceover'])(
    'is not what "%s" is',
    (word) => {
      expect(['date', 'amount', 'duration', 'number']).not.toContain(weighWord(word));
    },
  );
});

describe('what counts together stays whole', () => {
  const wordsOf = (value: string) => readWords([{ type: 'text', value }]).map((word) => joinWords([word]));
  test.each([
    '2 March 2026',
    '2nd March',
    'March 2, 2026',
    'March 2026',
    '72 hours',
    '30-day',
    'Three working days',
    'five calendar days',
    'a week',
    'an hour',
    'A working day',
    '20 euros',
    'two copies',
    '64 GB',
    'EUR 1,000',
    '€50',
    '$ 5',
    '5 %',
    '20°',
    '164.312(a)(1)',
    '1,000.50',
  ])('%s', (whole) => {
    expect(wordsOf(`of ${whole} here`)).toEqual(['of', whole, 'here']);
  });

  test('and a month without its capital is a word of its own', () => {
    expect(wordsOf('you may 2 times')).toEqual(['you', 'may', '2 times']);
  });

  test('only what can begin it is looked at', () => {
    expect(
      ['7', '€', 'a', 'An', 'March', 'Sept', 'Three', 'eur', 'Twenty-one'].map(mayBeginWhole),
    ).not.toContain(false);
    expect(['key', 'x7', 'monday', 'hours', '-', ''].map(mayBeginWhole)).not.toContain(true);
  });
});
