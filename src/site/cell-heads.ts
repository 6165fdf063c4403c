/**
 * Ids of the heads of a table that has them on several levels: columns, groups of rows, rows. What reads a table aloud
 * can guess the heads of a cell only where there is one level (WCAG, technique H43), so each cell names its own. Short,
 * because a table may have thousands of cells, and a page may weigh 60 KB.
 */
export const columnHead = (column: number) => letters(column, 'A');
export const groupHead = (group: number) => letters(group, 'a');
export const rowHead = (group: number, row: number) => `${groupHead(group)}${row + 1}`;

/** What the cells of a row say of their heads: by column, and for one that stands for several rows by column alone. */
export function headsOfCells(group: number, row: number) {
  return (column: number, { ofRow = true } = {}): string =>
    [groupHead(group), ...(ofRow ? [rowHead(group, row)] : []), columnHead(column)].join(' ');
}

/** `a` to `y`, then `za` to `zy`: no two numbers have the same. */
function letters(number: number, first: string): string {
  const start = first.charCodeAt(0);
  return (
    String.fromCharCode(start + 25).repeat(Math.floor(number / 25)) +
    String.fromCharCode(start + (number % 25))
  );
}
