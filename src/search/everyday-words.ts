import { foldWord, foldWords, splitWords } from './fold-words.ts';
import type { EverydayWords } from './search-data.ts';

/** Everyday words with what of their meaning an edition says. */
export interface ChosenWords extends EverydayWords {
  readonly means: readonly string[];
  readonly not: readonly string[];
}

/**
 * The everyday words that lead to something in an edition. A line whose meaning nothing in it says would only tell that
 * elsewhere something does.
 *
 * @param isSaid Whether something in the edition says all of some words.
 */
export function chooseWords(
  lines: readonly EverydayWords[],
  isSaid: (words: string) => boolean,
): readonly ChosenWords[] {
  return lines.flatMap(({ words, means = [], bothWays = false, not = [] }) => {
    const said = means.filter(isSaid);
    const others = not.filter(isSaid);
    if (said.length === 0 && !(means.length === 0 && others.length > 0)) return [];
    return [{ words, means: said, bothWays, not: others }];
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
