import { foldEnglish } from './fold-english.ts';
import { foldEstonian } from './fold-estonian.ts';
import { foldSpanish } from './fold-spanish.ts';

/** The words of a text, without case, accents and the signs between them: "Isikuandmed, patient's" is isikuandmed, patients. */
export function splitWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    // "E-mail" and "Wi-Fi" are one word, and people write them as one.
    .replaceAll(/(?<![\p{L}\p{N}])(\p{L}{1,2})-(?=\p{L})/gu, '$1');
  // "SHA-1" and "sha1", "ISO 27001" and "iso27001" are the same.
  return plain.replaceAll(/(?<=\p{L}{2})(?=\p{N})/gu, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The languages whose words we know to inflect. */
const folders: Readonly<Record<string, (word: string) => string>> = {
  en: foldEnglish,
  et: foldEstonian,
  es: foldSpanish,
};

/**
 * What the forms of a word have alike: "devices", "encrypted", "sharing". Of a language that we don't know, the word as it
 * is.
 *
 * @param language As texts name it, `en` or `en-GB`.
 */
export function foldWord(word: string, language = 'en'): string {
  return folders[language.split('-')[0] ?? '']?.(word) ?? word;
}

/** The folded words of a text, in its order. */
export function foldWords(text: string, language = 'en'): string[] {
  return splitWords(text).map((word) => foldWord(word, language));
}
