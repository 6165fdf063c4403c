import { alikeInEnglish } from './alike-english.ts';
import { alikeInEstonian } from './alike-estonian.ts';
import { alikeInSpanish } from './alike-spanish.ts';
import type { EverydayWords } from './search-data.ts';

const lists: Readonly<Record<string, string>> = {
  en: alikeInEnglish,
  et: alikeInEstonian,
  es: alikeInSpanish,
};

/**
 * What people say for one another in a language. Words of a line are alike: whoever types one finds the others, for less
 * than the word itself. Before `>` stand narrower ones, which lead to the broader ones behind it and not back. Several
 * words that are one are joined by `_`. A handbook's own words, its brands, its abbreviations and its names, stand in its
 * `content/search.yaml`.
 *
 * A line helps only where a text says one of its words; the others cost nothing.
 *
 * @param language As texts name it, `en` or `en-GB`.
 */
export function wordsAlike(language: string): readonly EverydayWords[] {
  const list = lists[language.split('-')[0] ?? ''] ?? '';
  return list
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [words = [], means = words] = line.split('>').map(readWords);
      return { words, means };
    });
}

function readWords(line: string): readonly string[] {
  return line
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));
}
