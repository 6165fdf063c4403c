/**
 * Characters that a terminal obeys or hides: C0 and C1 controls (an author's text may hold an escape sequence that
 * rewrites the screen), line separators, invisible characters, and the controls of writing direction ("Trojan
 * Source", CVE-2021-42574).
 */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Shows each of them by its number: `<U+001B>`. The result is one line. */
export function makeVisible(text: string): string {
  return text.replaceAll(hidden, (character) => `<U+${hex(character)}>`);
}

/** Writes each of them as JSON escapes: the same data, harmless on a terminal. */
export function escapeInJson(json: string): string {
  return json.replaceAll(hidden, (character) => (character === '\n' ? character : escapeUnits(character)));
}

function escapeUnits(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
