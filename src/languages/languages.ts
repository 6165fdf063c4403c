import { english } from './english.ts';
import { estonian } from './estonian.ts';
import { spanish } from './spanish.ts';
import type { Words } from './words.ts';

/** Every language that the interface speaks. */
export const languages: readonly Words[] = [english, estonian, spanish];

/** What the interface says in a language: `es` and `es-MX` are one. In one that it doesn't speak it says it in English. */
export function wordsOf(language: string): Words {
  const [name] = language.split('-');
  return languages.find((words) => words.language === name) ?? english;
}

/** Scripts that run from right to left. */
const rightToLeft = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** Where lines of a language begin. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(language).maximize();
  return rightToLeft.includes(script) ? 'rtl' : 'ltr';
}

/** What an element in another language than its page says of that; nothing where it is the same. */
export function marksOf(
  language: string,
  around: string,
): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  if (language === around) return {};
  const dir = directionOf(language);
  return dir === directionOf(around) ? { lang: language } : { lang: language, dir };
}
