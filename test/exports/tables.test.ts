import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/exports/csv.ts';
import type { Cell, Table } from '../../src/exports/table.ts';
import { writeWorkbook } from '../../src/exports/workbook.ts';

const table: Table = {
  columns: [
    { title: 'Id', width: 10 },
    { title: 'Words', width: 40 },
    { title: 'Count', width: 8 },
    { title: 'Done', width: 8 },
    { title: 'On', width: 12 },
  ],
  rows: [
    ['A.5.1', 'He said "no", and left', 3, true, new Date('2026-03-01T00:00:00Z')],
    ['A.5.2', '=1+1', null, false, null],
  ],
};

describe('CSV', () => {
  test('quotes what needs it, writes days as days and takes the sting out of formulas', () => {
    expect(writeCsv(table)).toBe(
      '\ufeffId,Words,Count,Done,On\r\nA.5.1,"He said ""no"", and left",3,true,2026-03-01\r\nA.5.2,\'=1+1,,false,\r\n',
    );
  });

  const cellOf = (cell: Cell) =>
    writeCsv({ columns: [{ title: 'x', width: 1 }], rows: [[cell]] }).slice('\ufeffx\r\n'.length, -2);

  test('takes the sting out of a text that begins with an equals sign', () => {
    expect(cellOf('=1+1')).toBe("'=1+1");
  });

  test('takes the sting out of a text that begins with a plus sign', () => {
    expect(cellOf('+1')).toBe("'+1");
  });

  test('takes the sting out of a text that begins with a minus sign', () => {
    expect(cellOf('-1')).toBe("'-1");
  });

  test('takes the sting out of a text that begins with an at sign', () => {
    expect(cellOf('@SUM(A1)')).toBe("'@SUM(A1)");
  });

  test('takes the sting out of a text that begins with a tab', () => {
    expect(cellOf('\tx')).toBe("'\tx");
  });

  test('takes the sting out of a text that begins with a carriage return, and quotes it', () => {
    expect(cellOf('\rx')).toBe('"\'\rx"');
  });

  test.each(['＝', '＋', '－', '＠'])('takes the sting out of the wide %s', (sign) => {
    expect(cellOf(`${sign}1`)).toBe(`'${sign}1`);
  });

  const blanks = ['\n', '\r', '\r\n', ' ', '   ', '\t', '\u00a0', '\u3000', '\v', '\f', '\u2028', ' \n '];
  test.each(blanks)('a blank or line break in front hides no formula: %j', (blank) => {
    for (const sign of ['=', '+', '-', '@', '＝']) {
      const written = cellOf(`${blank}${sign}1`);
      expect(written.replace(/^"/, '')).toMatch(/^'/);
    }
  });

  test('a heading of a column is no formula either', () => {
    expect(writeCsv({ columns: [{ title: '=1', width: 1 }], rows: [] })).toBe("\ufeff'=1\r\n");
  });

  test.each(['a=1', 'a+1', 'a-1', 'name@example.org', "'=1", ' a=1', 'a\tb', '#1', '?1', 'A1', '0', ' '])(
    'leaves %j as it is: no spreadsheet takes it for a formula',
    (text) => {
      expect(cellOf(text)).toBe(text);
    },
  );

  test('a number is a number, below zero, too', () => {
    expect([-5, 0, 1.5].map(cellOf)).toEqual(['-5', '0', '1.5']);
  });

  test.each([',', '"', '\r', '\n'])('quotes a cell that holds %j, and no other', (sign) => {
    expect(cellOf(`a${sign}b`)).toBe(`"a${sign === '"' ? '""' : sign}b"`);
    expect(cellOf('a;b c')).toBe('a;b c');
  });

  test('no text can break out of its cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [, row = ''] =
          /^[^\n]*\r\n(.*)\r\n$/s.exec(writeCsv({ columns: [{ title: 'x', width: 1 }], rows: [[text]] })) ??
          [];
        const read = row.startsWith('"') ? row.slice(1, -1).replaceAll('""', '"') : row;
        expect(read.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, '')).toBe(text);
      }),
    );
  });
});

describe('workbooks', () => {
  const sheetOf = (bytes: Uint8Array, number = 1) =>
    new TextDecoder().decode(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`]);

  test('have real types, a header that stays, filters and widths', async () => {
    const xml = sheetOf(await writeWorkbook([{ name: 'Controls', ...table }]));
    expect(xml).toContain('<autoFilter ref="A1:E3"/>');
    expect(xml).toContain('state="frozen"');
    expect(xml).toMatch(/<col[^>]* width="40"/);
    expect(xml).toMatch(/<c [^>]*t="b"[^>]*><v>1<\/v>/);
    expect(xml).toMatch(/<c r="C2"(?![^>]*t="(?:s|str|inlineStr)")[^>]*><v>3<\/v>/);
    // 1 March 2026, as Excel counts days.
    expect(xml).toContain('<v>46082</v>');
  });

  test('say of a text that its cell is text, so that an id stays one when the cell is edited', async () => {
    const columns = [{ title: 'Id', width: 10 }];
    const bytes = await writeWorkbook([
      { name: 'Ids', columns, rows: [['5.10'], ['x'.repeat(255)], ['x'.repeat(256)], [5.1]] },
    ]);
    const styles = new TextDecoder().decode(unzipSync(bytes)['xl/styles.xml']);
    const xml = sheetOf(bytes) ?? '';
    // 49 is the number of the format "@" (ECMA-376, 18.8.30), unless the file numbers its own.
    const formats = [...styles.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, number]) => number);
    const own = /<numFmt (?=[^>]*formatCode="@")[^>]*numFmtId="(\d+)"/.exec(styles)?.[1] ?? '49';
    const xfs = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '';
    const isText = (cell: string) => {
      const style = Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(xml)?.[1]);
      return [...xfs.matchAll(/<xf [^>]*>/g)][style]?.[0].includes(`numFmtId="${own}"`);
    };
    expect(formats.length).toBeGreaterThan(0);
    expect(['A2', 'A3', 'A4', 'A5'].map(isText)).toEqual([true, true, false, false]);
    expect(xml).toMatch(/<c r="A2"[^>]* t="(?:s|str|inlineStr)"/);
  });

  test('put the filter where the format wants it: after the data', async () => {
    const xml = sheetOf(await writeWorkbook([{ name: 'Controls', ...table }]));
    expect(xml.indexOf('<autoFilter')).toBeGreaterThan(xml.indexOf('</sheetData>'));
  });

  test('are the same bytes for the same rows, and hold one sheet per table', async () => {
    const sheets = [
      { name: 'One', ...table },
      { name: 'Two', ...table },
    ];
    const first = await writeWorkbook(sheets);
    await new Promise((later) => setTimeout(later, 2100));
    expect(Buffer.compare(first, await writeWorkbook(sheets))).toBe(0);
    expect(sheetOf(first, 2)).toContain('<autoFilter');
  });
});
