/** Where lines begin and end in a text with normalised line breaks. */

/** The line below the one of an offset. */
export function nextLine(text: string, offset: number): string {
  const start = endOfLine(text, offset) + 1;
  return text.slice(start, endOfLine(text, start));
}

/** The offset at which the line of an offset begins. */
export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the line break behind an offset, or of the end of the text. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
