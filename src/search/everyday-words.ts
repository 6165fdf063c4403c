import type { EverydayWords as Line } from '../schema/everyday-words.ts';
import { foldWords } from './fold-words.ts';
import type { EverydayWords, Passage, SearchPage } from './search-data.ts';

/**
 * The everyday words that lead to something in an edition. A line whose meaning nothing in it says would only tell that
 * elsewhere something does.
 */
export function chooseWords(
  lines: readonly Line[],
  passages: readonly Passage[],
  pages: readonly SearchPage[],
): readonly EverydayWords[] {
  const texts = [
    ...passages.map(({ heading = '', asks = [], text }) => `${heading} ${asks.join(' ')} ${text}`),
    ...pages.map(({ title, keywords = [] }) => `${title} ${keywords.join(' ')}`),
  ];
  const isSaid = finderIn(texts);
  return lines.flatMap(({ words, means, bothWays, not }) => {
    const said = means.filter(isSaid);
    if (said.length === 0 && !(means.length === 0 && not.some(isSaid))) return [];
    return [
      {
        words,
        ...(said.length === 0 ? {} : { means: said }),
        ...(bothWays ? { bothWays } : {}),
        ...(not.length === 0 ? {} : { not: not.filter(isSaid) }),
      },
    ];
  });
}

/** Tells of words whether one of some texts has all of them. */
export function finderIn(texts: readonly string[]): (words: string) => boolean {
  const sets = texts.map((text) => new Set(foldWords(text)));
  return (words) => {
    const wanted = foldWords(words);
    return wanted.length > 0 && sets.some((has) => wanted.every((word) => has.has(word)));
  };
}
