import { unzipSync } from 'fflate';

/** A cell as a spreadsheet has it: its value, and whether that is text. An empty one is missing. */
export interface XlsxCell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'boolean';
}

/** Reads the cells of a sheet, by row and column, from a workbook. Written without a look at the writer. */
export function readXlsx(bytes: Uint8Array, sheet = 1): readonly (readonly (XlsxCell | undefined)[])[] {
  const parts = unzipSync(bytes);
  const read = (part: string) => new TextDecoder().decode(parts[part] ?? new Uint8Array());
  const shared = [...read('xl/sharedStrings.xml').matchAll(/<si\b[^>]*>(.*?)<\/si>/gs)].map(([, item = '']) =>
    textIn(item),
  );
  return [...read(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)].map(
    ([, row = '']) => {
      const cells: (XlsxCell | undefined)[] = [];
      for (const [, attributes = '', inner = ''] of row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
        const column = columnOf(/\br="([A-Z]+)\d+"/.exec(attributes)?.[1] ?? 'A');
        cells[column] = readCell(/\bt="(\w+)"/.exec(attributes)?.[1], inner, shared);
      }
      return Array.from(cells, (cell) => cell);
    },
  );
}

function readCell(type = 'n', inner: string, shared: readonly string[]): XlsxCell | undefined {
  if (type === 'inlineStr') return { text: textIn(inner), kind: 'text' };
  const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
  if (value === undefined) return undefined;
  if (type === 's') return { text: shared[Number(value)] ?? '', kind: 'text' };
  if (type === 'str') return { text: unescapeXml(value), kind: 'text' };
  return { text: value, kind: type === 'b' ? 'boolean' : 'number' };
}

/** `A` is 0, `AA` is 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => unescapeXml(text)).join('');
}

function unescapeXml(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
