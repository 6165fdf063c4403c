import type { DecodedFile } from './decode-file.ts';

/** A place where a word was found, and in which form. */
export interface Sighting {
  readonly path: string;
  readonly form: string;
  readonly word: string;
}

/**
 * Looks for words of small letters and digits in files and in their names: plain, whatever the case; in UTF-16; and
 * in base64, at each of the three places where a word may begin in it. `tail` adds to what is reported the characters
 * that follow a plain find and match it.
 */
export function findWords(
  files: readonly DecodedFile[],
  words: readonly string[],
  tail = /^/,
): readonly Sighting[] {
  const forms = words.flatMap((word) => formsOf(word).map((form) => ({ ...form, word })));
  return files.flatMap(({ path, bytes }) => {
    const text = bytes.toString('latin1').toLowerCase();
    const plain = words.flatMap((word) => [
      ...findAll(text, word, tail).map((found) => ({ path, form: 'plain', word: found })),
      ...findAll(path.toLowerCase(), word, tail).map((found) => ({ path, form: 'file name', word: found })),
    ]);
    const coded = forms
      .filter(({ bytes: wanted }) => bytes.includes(wanted))
      .map(({ form, word }) => ({ path, form, word }));
    return [...plain, ...coded];
  });
}

function findAll(text: string, word: string, tail: RegExp): string[] {
  const found = new Set<string>();
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const after = tail.exec(text.slice(at + word.length, at + word.length + 40))?.[0] ?? '';
    found.add(word + after);
  }
  return [...found];
}

/** How the bytes of a word look in other encodings. */
export function formsOf(word: string): { readonly form: string; readonly bytes: Buffer }[] {
  // Without its last byte, which is the first of the next letter in big-endian order: found in both orders.
  const wide = Buffer.from(word, 'utf16le').subarray(0, -1);
  const base64 = [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), Buffer.from(word)]).toString('base64');
    // Characters at both ends also hold bits of the neighbours: only those between are the word's own.
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor(((before + word.length) * 8) / 6);
    return { form: 'base64', bytes: Buffer.from(coded.slice(first, last)) };
  });
  return [{ form: 'UTF-16', bytes: wide }, ...base64];
}
