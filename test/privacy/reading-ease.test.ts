import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaOf, readingOf } from '../../src/privacy/reading-ease.ts';
import { sentencesOf } from '../../src/privacy/sentences.ts';
import { spanishSyllables } from '../../src/privacy/spanish-syllables.ts';

describe('the formulas, on published examples', () => {
  test('Flesch-Kincaid: one sentence of 13 words and 26 syllables is grade 13.1', () => {
    const platypus = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
    expect(readingOf(platypus, 'en')).toMatchObject({
      value: 13.1,
      verdict: 'too hard',
      counts: { sentences: 1, words: 13, syllables: 26 },
    });
  });

  test('Fernández Huerta, as corrected by Law: 180 syllables and 5 sentences in 100 words make 78.44', () => {
    const counts = { sentences: 5, words: 100, syllables: 180, longWords: 0 };
    expect(formulaOf('es')?.measure(counts)).toBeCloseTo(78.44, 10);
  });

  test('LIX: sentences of 20 words, of which 20 in a hundred are long, make 40', () => {
    expect(formulaOf('et')?.measure({ sentences: 5, words: 100, syllables: 0, longWords: 20 })).toBe(40);
  });

  test('LIX: 596 words in 36 sentences, 101 of them long, make 34', () => {
    const counts = { sentences: 36, words: 596, syllables: 0, longWords: 101 };
    expect(Math.round(formulaOf('et')?.measure(counts) ?? 0)).toBe(34);
  });
});

describe('each language by its own formula', () => {
  test.each([
    ['en', 'Flesch-Kincaid grade level'],
    ['en-US', 'Flesch-Kincaid grade level'],
    ['es', 'Fernández Huerta'],
    ['es-MX', 'Fernández Huerta'],
    ['et', 'LIX'],
  ])('%s', (language, name) => {
    expect(readingOf('Meie arst on siin. La casa.', language)?.formula.name).toBe(name);
  });

  test('and none where none is known', () => {
    expect(readingOf('Hus', 'da')).toBeUndefined();
    expect(formulaOf('da')).toBeUndefined();
    expect(readingOf(' \n -- ', 'en')).toBeUndefined();
  });
});

describe('verdicts, on both sides of each limit', () => {
  /** A sentence of so many words of one syllable each: its grade grows by 0.39 with each. */
  const words = (count: number) => `${Array.from({ length: count }, () => 'cat').join(' ')}.`;

  test('English: 8 is easy, above 8 hard, above 10 too hard', () => {
    // 0.39 * words + 11.8 - 15.59
    const readings = [30, 31, 35, 36].map((count) => readingOf(words(count), 'en'));
    expect(readings.map((one) => [one?.value, one?.verdict])).toEqual([
      [7.9, 'easy'],
      [8.3, 'hard'],
      [9.9, 'hard'],
      [10.3, 'too hard'],
    ]);
  });

  test('English for children: 6 at most', () => {
    expect([25, 26].map((count) => readingOf(words(count), 'en', 'child')?.verdict)).toEqual([
      'easy',
      'too hard',
    ]);
  });

  /** So many words of two syllables. */
  const palabras = (count: number) => `${Array.from({ length: count }, () => 'casa').join(' ')}.`;

  test('Spanish: 60 is easy, below 60 hard, below 55 too hard', () => {
    // 206.84 - 120 - 1.02 * words
    const readings = [26, 27, 31, 32].map((count) => readingOf(palabras(count), 'es'));
    expect(readings.map((one) => [one?.value, one?.verdict])).toEqual([
      [60.3, 'easy'],
      [59.3, 'hard'],
      [55.2, 'hard'],
      [54.2, 'too hard'],
    ]);
  });

  test('Estonian: 45 is easy, above 45 hard, above 50 too hard', () => {
    const readings = [45, 46, 50, 51].map((count) => readingOf(words(count), 'et'));
    expect(readings.map((one) => one?.verdict)).toEqual(['easy', 'hard', 'hard', 'too hard']);
  });
});

describe('what is counted', () => {
  test.each([
    ['One. Two! Three?', 3],
    ['In 2026 it rained. 30 days later it did not.', 2],
    ['Call 1.5 metres e.g. here', 1],
    ['A heading\nA sentence.', 2],
    ['He said "No." Then he left.', 2],
    ['¿Por qué? ¡Así!', 2],
    [' . ', 0],
  ])('sentences of %j', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  test('long words by their letters alone, and a colon ends a sentence for LIX', () => {
    expect(readingOf('Arst: haigla, tervisekeskus.', 'et')?.counts).toMatchObject({
      sentences: 2,
      words: 3,
      longWords: 1,
    });
  });

  test.each([
    ['casa', 2],
    ['país', 2],
    ['información', 4],
    ['bueno', 2],
    ['ciudad', 2],
    ['aéreo', 4],
    ['leer', 2],
    ['guerra', 2],
    ['pingüino', 3],
    ['queso', 2],
    ['prohibir', 2],
    ['ahí', 2],
    ['búho', 2],
    ['muy', 1],
    ['y', 1],
    ['hay', 1],
    ['rey', 1],
    ['yo', 1],
    ['murciélago', 4],
    ['Uruguay', 3],
    ['noche', 2],
    ['mhm', 1],
  ])('syllables of the Spanish word %s', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });

  test('the same text twice reads as easily as once', () => {
    const sentence = fc
      .array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 12 })
      .map((words) => `A${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
        const text = sentences.join(' ');
        for (const language of ['en', 'es', 'et'])
          expect(readingOf(`${text} ${text}`, language)?.value).toBe(readingOf(text, language)?.value);
      }),
    );
  });
});
