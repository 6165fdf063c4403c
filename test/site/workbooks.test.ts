import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEditions } from '../support/built-edition.ts';
import { attribute } from '../support/html.ts';
import { readCsv } from '../support/read-csv.ts';
import { readXlsx, type XlsxCell } from '../support/read-xlsx.ts';

/** What a CSV makes of a cell of a workbook. Days are counted there from the end of 1899. */
function asCsv(cell: XlsxCell | undefined, written: string): string {
  if (cell === undefined) return '';
  if (cell.kind === 'boolean') return cell.text === '1' ? 'true' : 'false';
  if (cell.kind === 'number' && /^\d{4}-\d{2}-\d{2}$/.test(written))
    return new Date(Date.UTC(1899, 11, 30) + Number(cell.text) * 86_400_000).toISOString().slice(0, 10);
  return cell.text;
}

describe.each(readEditions())('the $name edition', ({ name, folder, base, files, pages }) => {
  const tables = files.filter((path) => path.endsWith('.csv')).map((path) => path.replace(/\.csv$/, ''));
  const linked = new Set(
    pages.flatMap(({ elements }) => elements.map((element) => attribute(element, 'href') ?? '')),
  );

  test.runIf(name === 'audit')('gives tables away at all', () => {
    expect(tables.length).toBeGreaterThan(15);
  });

  test('has a workbook beside each CSV, with the same rows, and the page leads to both', () => {
    for (const table of tables) {
      expect(files).toContain(`${table}.xlsx`);
      expect([linked.has(`${base}${table}.csv`), linked.has(`${base}${table}.xlsx`)], table).toEqual([
        true,
        true,
      ]);
      const csv = readCsv(readFileSync(join(folder, `${table}.csv`), 'utf8'));
      const xlsx = readXlsx(readFileSync(join(folder, `${table}.xlsx`)));
      expect(xlsx.length, table).toBe(csv.length);
      csv.forEach((row, at) => {
        expect(
          row.map((written, column) => asCsv(xlsx[at]?.[column], written)),
          `${table}, row ${at + 1}`,
        ).toEqual(row.map((written) => written.replace(/^'(?=[=+\-@])/, '')));
      });
    }
  });

  test('has every id in them as text, also one that looks like a day: 5.10', () => {
    for (const table of tables) {
      const [, ...rows] = readXlsx(readFileSync(join(folder, `${table}.xlsx`)));
      const kinds = new Set(rows.map(([id]) => id?.kind));
      expect([table, ...kinds]).toEqual([table, 'text']);
    }
  });
});
