import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Feature } from 'write-excel-file/universal';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import { compare } from '../data/compare.ts';
import type { Table } from './table.ts';

/** A sheet of a workbook. */
export interface Sheet extends Table {
  /** At most 31 characters, without `: \ / ? * [ ]`: Excel's own law. */
  readonly name: string;
}

/**
 * Writes a workbook (ECMA-376, `.xlsx`): real numbers, days and truth values, a header that stays, filters on every
 * column and widths. Equal sheets give equal bytes. Runs in browsers, too.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      dateFormat: 'yyyy-mm-dd',
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map(({ title }) => ({
          value: title,
          type: String,
          fontWeight: 'bold' as const,
          wrap: true,
          alignVertical: 'top' as const,
        })),
        ...rows.map((row) =>
          row.map((value) =>
            value === null ? null : { ...typed(value), wrap: true, alignVertical: 'top' as const },
          ),
        ),
      ],
    })),
    { features: [filterOn(sheets)] },
  ).toBlob();
  return withoutClock(new Uint8Array(await written.arrayBuffer()));
}

/**
 * An id such as "5.10" is text, and stays so when somebody edits its cell, because the cell has the format of text ("@").
 * Not so a text of more than 255 characters: Excel shows one in that format as "####".
 */
function typed(value: string | number | boolean | Date) {
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (value instanceof Date) return { value, type: Date };
  return { value, type: String, ...(value.length <= 255 && { format: '@' }) };
}

/** The library leaves filters to those who need them. */
function filterOn(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _options, { sheetIndex }) {
            const sheet = sheets[sheetIndex];
            const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet');
            if (sheet === undefined || order === undefined) return xml;
            const last = getCellAddress(sheet.rows.length, sheet.columns.length - 1);
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<autoFilter ref="A1:${last}"/>`,
              order,
              'worksheet',
            );
          },
        },
      },
    },
  };
}

/** A zip file holds the hour at which each part was put in: here always that of the format's first day. */
function withoutClock(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => compare(a, b));
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) }) as Uint8Array<ArrayBuffer>;
}
