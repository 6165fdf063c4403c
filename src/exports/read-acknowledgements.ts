import { parse } from 'csv-parse/sync';
import { type AcknowledgedColumn, acknowledgedColumns } from '../schema/acknowledgement.ts';

/** That a person read a version, as a form or an HR system exported it. Held in memory only, and never printed. */
export interface Acknowledged {
  /** Of the row in the file, from 1: what a message may say of it. */
  readonly line: number;
  /** What tells people apart, in one spelling. */
  readonly person: string;
  readonly document: string;
  readonly version: string;
  /** `YYYY-MM-DD`; nothing where the file has no such column. */
  readonly date?: string | undefined;
  readonly audience?: string | undefined;
  readonly right?: number | undefined;
}

/** The rows that could be read, and the lines of those that could not, with what they lack. Never with what they say. */
export interface ReadAcknowledgements {
  readonly rows: readonly Acknowledged[];
  readonly faults: readonly RowFault[];
}

export interface RowFault {
  readonly line: number;
  /** What is amiss, as the end of "... in line 7". */
  readonly what: string;
}

/** What an organisation calls the columns. */
export type ColumnNames = { readonly [Column in AcknowledgedColumn]?: string | undefined };

/** Why a file could not be read at all, for whoever asked. It quotes nothing of the file: any cell may hold a name. */
export class UnreadableFile extends Error {}

/** What forms and HR systems call a column, in small letters without signs. */
const usualNames: Readonly<Record<AcknowledgedColumn, readonly string[]>> = {
  person: [
    'person',
    'personid',
    'employee',
    'employeeid',
    'staffid',
    'staffnumber',
    'user',
    'userid',
    'email',
  ],
  document: ['document', 'documentid', 'doc', 'docid', 'id', 'policy', 'policyid'],
  version: ['version', 'documentversion'],
  date: ['date', 'day', 'on', 'timestamp', 'completedat', 'completiontime', 'submittedat', 'acknowledgedon'],
  audience: ['audience', 'group', 'team', 'department'],
  right: ['right', 'score', 'rightanswers', 'quiz'],
};

const required: readonly AcknowledgedColumn[] = ['person', 'document', 'version'];

/**
 * Reads what was exported: commas, semicolons or tabs, with or without a byte-order mark and quotes, columns in any
 * order.
 *
 * @param named What the organisation calls the columns; those left out are looked for by their usual names.
 */
export function readAcknowledgements(text: string, named: ColumnNames): ReadAcknowledgements {
  const [head, ...body] = parseRows(text);
  if (head === undefined) throw new UnreadableFile('The file is empty.');
  const places = findColumns(head.cells, named);
  const rows: Acknowledged[] = [];
  const faults: RowFault[] = [];
  for (const { line, cells } of body) {
    const read = readRow(line, (column) => {
      const at = places.get(column);
      return at === undefined ? undefined : cells[at]?.trim();
    });
    if ('what' in read) faults.push(read);
    else rows.push(read);
  }
  return { rows, faults };
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function parseRows(text: string): readonly Row[] {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch {
    // The parser's own words quote the line that it stopped at.
    throw new UnreadableFile(
      'This is no CSV: a quotation mark is opened and never closed, or stands within a word.',
    );
  }
}

/** What stands most often in the first line: a comma, a semicolon as in much of Europe, or a tab. */
function delimiterOf(text: string): string {
  const [first = ''] = text.replace(/^\ufeff/, '').split(/\r?\n|\r/, 1);
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function findColumns(head: readonly string[], named: ColumnNames): ReadonlyMap<AcknowledgedColumn, number> {
  const titles = head.map(bare);
  const places = new Map<AcknowledgedColumn, number>();
  for (const column of acknowledgedColumns) {
    const name = named[column];
    const wanted = name === undefined ? usualNames[column] : [bare(name)];
    const at = wanted.map((one) => titles.indexOf(one)).find((index) => index >= 0);
    if (at !== undefined) places.set(column, at);
    else if (name !== undefined)
      throw new UnreadableFile(
        `The first line of the file has no column "${name}", which is said to hold the ${column}.`,
      );
  }
  const missing = required.filter((column) => !places.has(column));
  if (missing.length > 0)
    throw new UnreadableFile(
      [
        `The first line of the file names no column for ${missing.join(', ')}.`,
        `It is looked for as ${missing.map((column) => usualNames[column].slice(0, 4).join(', ')).join('; ')}.`,
        `If your form calls it otherwise, say so: --column "${missing[0]}: NAME", or "columns" of "acknowledgement" in content/organization.yaml.`,
      ].join('\n'),
    );
  return places;
}

/** Small letters and digits only: "Staff number", "staff_number" and "StaffNumber" are one. */
function bare(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function readRow(
  line: number,
  cell: (column: AcknowledgedColumn) => string | undefined,
): Acknowledged | RowFault {
  const [person = '', document = '', version = ''] = required.map(cell);
  if (person === '') return { line, what: 'no person' };
  if (document === '') return { line, what: 'no document' };
  // An export may say "v2.1.0".
  const plain = version.replace(/^v(?:ersion)?\s*/i, '');
  if (!/^\d+\.\d+\.\d+$/.test(plain)) return { line, what: 'no version such as 2.1.0' };
  const date = readDay(cell('date'));
  if (date === 'unreadable') return { line, what: 'a date that is not written as 2026-11-30 or 30.11.2026' };
  const right = /^\d{1,2}/.exec(cell('right') ?? '')?.[0];
  return {
    line,
    person: person.toLowerCase(),
    document,
    version: plain,
    date,
    audience: cell('audience') || undefined,
    right: right === undefined ? undefined : Number(right),
  };
}

/** A day and month in the order of the United States can't be told from the other one, so a slash is not understood. */
function readDay(written: string | undefined): string | undefined | 'unreadable' {
  if (written === undefined || written === '') return undefined;
  const iso = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(written)?.[1];
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(written) ?? [];
  const read = iso ?? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(read)) ? 'unreadable' : read;
}
