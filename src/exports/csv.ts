import type { Cell, Table } from './table.ts';

/**
 * Writes a table as CSV (RFC 4180). It begins with a byte-order mark, without which Excel reads "õ" as two letters.
 * Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function writeCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(writeCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell !== 'string') return String(cell);
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
