import type { Block } from './read-blocks.ts';
import { joinWords } from './read-words.ts';

/** What a heading or a row is called: the words of the one, those of the first cell of the other. */
export function nameBlock({ words, children }: Block): string {
  const [first] = children;
  if (words.length > 0 || first === undefined) return joinWords(words);
  return nameBlock(first);
}
