import type { Cell, Table } from './table.ts';

/**
 * What a spreadsheet may take for the beginning of a formula (OWASP, CSV injection): one of six signs, also in the wide
 * form that Japanese keyboards type, also behind blanks and line breaks, which some programs drop when they open a file.
 */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/**
 * Writes a table as CSV (RFC 4180). It begins with a byte-order mark, without which Excel reads "õ" as two letters.
 * Text that a spreadsheet would take for a formula gets an apostrophe before it. What CSV can't say is that "5.10" is
 * no date: beside each CSV stands the same table as a workbook, in which it is text.
 */
export function writeCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(writeCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell !== 'string') return String(cell);
  const harmless = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
