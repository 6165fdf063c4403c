/** The words of a text, without case, accents and the signs between them: "Isikuandmed, patient's" is isikuandmed, patients. */
export function splitWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    // "E-mail" and "Wi-Fi" are one word, and people write them as one.
    .replaceAll(/(?<![\p{L}\p{N}])(\p{L}{1,2})-(?=\p{L})/gu, '$1');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * What the forms of a word have alike: "devices", "encrypted", "sharing". It takes endings off and knows no languages,
 * so that it can't make one word of two, as Porter's stemmer does with "police" and "policies".
 */
export function foldWord(word: string): string {
  const singular = word.length < 4 ? word : word.replace(/ies?$/, 'y').replace(/(?<=[^sui])s$/, '');
  const bare = singular.length < 6 ? singular : singular.replace(/(?:ing|ed)$/, '');
  // "stopped" is "stop", and "calling" is "call".
  const single = bare === singular ? bare : bare.replace(/([bdgmnprt])\1$/, '$1');
  return single.length < 5 ? single : single.replace(/(?<=[^aeiou])e$/, '');
}

/** The folded words of a text, in its order. */
export function foldWords(text: string): string[] {
  return splitWords(text).map(foldWord);
}
