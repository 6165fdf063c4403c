import type { Place } from '../schema/handbook.ts';

/**
 * Makes the function that turns an offset into a place. Lines are found once and then looked up by halving: asking a
 * thousand times costs no thousand walks through the text.
 *
 * @param firstLine Line of the file on which the text begins: more than 1 for the body below a frontmatter.
 */
export function placesIn(text: string, file: string, firstLine = 1): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: firstLine + low, column: offset - (starts[low] ?? 0) + 1 };
  };
}
