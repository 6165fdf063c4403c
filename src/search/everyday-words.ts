import type { EverydayWords as Line } from '../schema/everyday-words.ts';
import { foldWord, foldWords, splitWords } from './fold-words.ts';
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
  const found = findSaid(
    lines.flatMap(({ means, not }) => [...means, ...not]),
    texts,
  );
  const isSaid = (words: string) => found.has(words);
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

/**
 * Those of some words, `lock your screen`, that one of the texts has all of. Of a text nothing is kept but what was asked
 * for: sets of all words of a thousand documents were a third of a build.
 */
export function findSaid(asked: readonly string[], texts: readonly string[]): ReadonlySet<string> {
  const open = new Map(
    asked.map((words) => [words, foldWords(words)] as const).filter(([, { length }]) => length > 0),
  );
  const wanted = new Set([...open.values()].flat());
  // However long the texts are, their words are few: each is folded once.
  const folded = new Map<string, string>();
  const said = new Set<string>();
  for (const text of texts) {
    if (open.size === 0) break;
    const has = new Set<string>();
    for (const word of splitWords(text)) {
      const known = folded.get(word) ?? foldWord(word);
      folded.set(word, known);
      if (wanted.has(known)) has.add(known);
    }
    for (const [words, all] of open) {
      if (!all.every((word) => has.has(word))) continue;
      said.add(words);
      open.delete(words);
    }
  }
  return said;
}
