/** Joins words as a sentence does: "public, internal or confidential". */
export function listWords(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/**
 * Quotes what the author wrote, on one line and cut after 60 characters: enough to recognise it, and a message stays
 * a line even when a whole paragraph stands where an id was expected.
 */
export function quote(text: string): string {
  // Single spaces, nearly all there are, need no replacement: a large handbook has thousands of these lines.
  const line = text.replaceAll(/[^\S ]\s*| \s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 59).toWellFormed()}…` : line}"`;
}

/** A text as it reads, however it was broken into lines. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
