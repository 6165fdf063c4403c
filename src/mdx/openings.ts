/**
 * A tag whose end the parser looks for: not one that fails at its first signs, nor a line break, nor one that closes
 * itself and is written as it should be.
 */
const openingTag =
  '<(?![\\s/!=\\d]|https?:\\/\\/|[^\\s<>@]+@|br>|[\\w.-]+(?:\\s+[\\w:-]+="[^"<>]*")*\\s*\\/>)';

const counted = new RegExp(`\\{|<\\/|${openingTag}`, 'g');
const tag = new RegExp(`<\\/[\\w.-]*>|${openingTag}`, 'g');

/** Tags that open or close something, and curly brackets: what the parser takes grows with their number. */
export function* listTags(source: string): Generator<number> {
  for (const { index } of source.matchAll(counted)) yield index;
}

/** The last tag from which on more stand open at once than may; -1 where there is none. */
export function lastOpenPast(source: string, most: number): number {
  let open = 0;
  for (const { index, 0: sign } of [...source.matchAll(tag)].reverse()) {
    open = Math.max(open + (sign.startsWith('</') ? -1 : 1), 0);
    if (open > most) return index;
  }
  return -1;
}
