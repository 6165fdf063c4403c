/** Letters that do not come apart into one of a to z and a mark. As people write them where they have no others. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'ng',
  þ: 'th',
};

/**
 * An address made of words, in small letters, digits and single hyphens: `Größe & Maße` becomes `grosse-masse`. The one
 * place where that is done: a new document, and what to call a file or an anchor that cannot stay as it is. Empty where the
 * words have no letter that can be written so.
 */
export function makeSlug(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[ßæœøđðħıłŋþ]/g, (letter) => letters[letter] ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
