/** Words as they stand between the tags of a page, in the spelling of "rehype-stringify". */
export function inHtml(words: string): string {
  return words.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}
