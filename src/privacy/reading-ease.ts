import { syllable } from 'syllable';
import { sentencesOf, wordsIn } from './sentences.ts';
import { spanishSyllables } from './spanish-syllables.ts';

/** For whom a text is: a notice for children is held to a lower grade (WP260 rev.01, 14 and 15). */
export type Reader = 'public' | 'child';

/** What a formula counts in a text. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  /** Words of more than six letters. */
  readonly longWords: number;
}

/** Where a text should lie, and where it is too hard. */
export interface Limits {
  readonly target: number;
  readonly limit: number;
}

/** A way to measure how easily a text reads. It measures words and sentences, and not whether somebody understands. */
export interface Formula {
  readonly name: string;
  readonly source: string;
  /** Whether a higher number is harder, as with school grades, or easier. */
  readonly higherIs: 'harder' | 'easier';
  /** What the limits mean on its own scale: no grade of American schools is carried over to another language. */
  readonly limits: Readonly<Record<Reader, Limits>>;
  readonly means: string;
  readonly measure: (counts: Counts) => number;
}

/** A measured text. */
export interface Reading {
  readonly formula: Formula;
  /** To one decimal. */
  readonly value: number;
  readonly limits: Limits;
  readonly verdict: 'easy' | 'hard' | 'too hard';
  readonly counts: Counts;
}

interface Measured extends Formula {
  /** How many syllables a word has. */
  readonly syllables: (word: string) => number;
  /** Whether a colon ends a sentence, too. */
  readonly colonEnds: boolean;
}

/** A number is read out digit by digit, nearly. */
const counting = (count: (word: string) => number) => (word: string) =>
  /^[\p{N}.,]+$/u.test(word) ? word.replaceAll(/\P{N}/gu, '').length : count(word);

const formulas: Readonly<Record<string, Measured>> = {
  en: {
    name: 'Flesch-Kincaid grade level',
    source: 'Kincaid, Fishburne, Rogers and Chissom (1975), Research Branch Report 8-75',
    higherIs: 'harder',
    limits: { public: { target: 8, limit: 10 }, child: { target: 6, limit: 6 } },
    means: 'Years at school in the United States: 8 is the aim, above 10 is too hard.',
    measure: ({ sentences, words, syllables }) =>
      0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59,
    syllables: counting(syllable),
    colonEnds: false,
  },
  es: {
    name: 'Fernández Huerta',
    source:
      'Fernández Huerta (1959), Medidas sencillas de lecturabilidad, Consigna 214, 29-32, as corrected by Law (2011): 206.84 - 60 syllables per word - 1.02 words per sentence',
    higherIs: 'easier',
    limits: { public: { target: 60, limit: 55 }, child: { target: 70, limit: 70 } },
    means:
      'His scale calls 60 to 70 normal for adults (grades 7 and 8), 70 to 80 fairly easy (grade 6), 50 to 60 the last years of school: 60 is the aim, below 55, the middle of these, is too hard.',
    measure: ({ sentences, words, syllables }) =>
      206.84 - 60 * (syllables / words) - 1.02 * (words / sentences),
    syllables: counting(spanishSyllables),
    colonEnds: false,
  },
  et: {
    name: 'LIX',
    source: 'Björnsson (1968), Läsbarhet: words per sentence + percent of words of more than six letters',
    higherIs: 'harder',
    limits: { public: { target: 45, limit: 50 }, child: { target: 40, limit: 40 } },
    means:
      'His scale calls 30 to 40 easy, 40 to 50 medium, as newspapers are, and 50 to 60 hard, as official texts are: 45, the middle of medium, is the aim, above 50 is too hard. Estonian words are longer than the Swedish ones that it was made for, so that a text reads easier than its number says.',
    measure: ({ sentences, words, longWords }) => words / sentences + (100 * longWords) / words,
    syllables: () => 0,
    colonEnds: true,
  },
};

/**
 * How easily a text reads, by the formula of its language; nothing for a language that has none here, or a text without
 * words.
 *
 * @param text Plain text; a line break ends a sentence, so that headings and points of lists do not run together.
 */
export function readingOf(text: string, language: string, reader: Reader = 'public'): Reading | undefined {
  const formula = formulas[language.split('-')[0] ?? ''];
  if (formula === undefined) return undefined;
  const sentences = sentencesOf(formula.colonEnds ? text.replaceAll(/:\s+/g, ':\n') : text);
  const words = sentences.flatMap(wordsIn);
  if (words.length === 0) return undefined;
  const counts = {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + formula.syllables(word), 0),
    longWords: words.filter((word) => (word.match(/[\p{L}\p{N}]/gu) ?? []).length > 6).length,
  };
  const value = Math.round(formula.measure(counts) * 10) / 10;
  const limits = formula.limits[reader];
  return { formula, value, limits, verdict: judge(value, limits, formula.higherIs), counts };
}

function judge(value: number, { target, limit }: Limits, higherIs: Formula['higherIs']): Reading['verdict'] {
  const over = (bound: number) => (higherIs === 'harder' ? value > bound : value < bound);
  return over(limit) ? 'too hard' : over(target) ? 'hard' : 'easy';
}

/** How the reading ease of a language is measured; nothing where it is not. */
export function formulaOf(language: string): Formula | undefined {
  return formulas[language.split('-')[0] ?? ''];
}
