import { patternOf } from '../registers/role-names.ts';

/** A phrase that stands in a text, and where. */
export interface FoundPhrase {
  readonly phrase: string;
  readonly at: number;
}

/** Finds phrases in a text, in their order; of two that begin alike the longer one. */
export function findPhrases(text: string, phrases: readonly string[]): readonly FoundPhrase[] {
  if (phrases.length === 0) return [];
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return Array.from(text.matchAll(pattern), ({ 0: phrase, index }) => ({ phrase, at: index }));
}

/** The same without what stands within phrases that are all right. */
export function findPhrasesBut(
  text: string,
  phrases: readonly string[],
  but: readonly string[],
): readonly FoundPhrase[] {
  const right = findPhrases(text, but);
  return findPhrases(text, phrases).filter(
    ({ phrase, at }) =>
      !right.some((one) => one.at <= at && at + phrase.length <= one.at + one.phrase.length),
  );
}
