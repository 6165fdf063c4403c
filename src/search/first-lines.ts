/** The beginning of a text, cut at a word, for lists. Takes plain text and the longest length in characters. */
export function firstLines(text: string, longest = 220): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 40))} …`;
}
