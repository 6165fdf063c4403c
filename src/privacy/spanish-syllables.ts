const vowels = 'aeiouáéíóúü';
const weak = 'iuü';
const accentedWeak = 'íú';

/**
 * Counts the syllables of a Spanish word by its spelling, which says them: an unaccented i or u forms one syllable with
 * a vowel beside it, an h between them or not; an accented one stands alone, and so do two of a, e and o.
 */
export function spanishSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFC')
    // The u of que and gui is not heard; a y behind a vowel at the end is an i.
    .replaceAll(/(?<=q)u|(?<=g)u(?=[eiéí])/g, '')
    .replace(/(?<=[aeiouáéíóúü])y$|^y$/, 'i')
    .replaceAll(/(?<!c)h/g, '');
  let count = 0;
  let before = '';
  for (const letter of letters) {
    if (vowels.includes(letter) && (before === '' || isApart(before, letter))) count++;
    before = vowels.includes(letter) ? letter : '';
  }
  return Math.max(count, 1);
}

function isApart(one: string, other: string): boolean {
  if (accentedWeak.includes(one) || accentedWeak.includes(other))
    return !(weak.includes(one) || weak.includes(other));
  return one === other || !(weak.includes(one) || weak.includes(other));
}
