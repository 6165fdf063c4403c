import { z } from 'zod';
import { reaches } from '../handbook/who-sees-what.ts';
import { idOf } from '../registers/define.ts';
import type { List } from '../registers/lists-of.ts';
import { type Name, nameOf } from '../registers/name-of.ts';
import { listReferences, type Reference } from '../registers/refer.ts';
import { targetsOf, type Use, usesOf } from '../registers/uses-of.ts';
import { registerUrl } from '../schema/address.ts';
import type { Edition } from '../schema/handbook.ts';
import type { Satisfies } from '../schema/words.ts';
import { schemaAt, wordingOf } from '../source/schema-path.ts';
import type { Cell, Table } from './table.ts';
import type { Sheet } from './workbook.ts';

/** One line in a cell: what it speaks of, where it has to be said, and names that follow one another. */
export interface Line {
  readonly lead?: string;
  readonly names: readonly Name[];
}

export interface RegisterColumn {
  readonly field: string;
  readonly title: string;
  readonly kind: 'text' | 'day' | 'number';
  /** Holds sentences, and so needs more room than names. */
  readonly wide: boolean;
}

export interface RegisterRow {
  /** Its anchor; records of a few registers have none. */
  readonly id: string | undefined;
  /** A cell for each column. */
  readonly cells: readonly (readonly Line[])[];
  readonly usedBy: readonly Name[];
}

/** A register as a reader of an edition is shown it: the page, the CSV and the sheet are three dresses of it. */
export interface RegisterView {
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly nouns: readonly [one: string, many: string];
  readonly columns: readonly RegisterColumn[];
  readonly rows: readonly RegisterRow[];
}

/** Lays a register out. Of fields that the edition does not have there is no column. */
export function viewRegister(edition: Edition, list: List): RegisterView | undefined {
  const { key, register, items } = list;
  const { page, name, nouns, schema } = register;
  if (page === undefined) return undefined;
  const held = (register.sight.fields ?? {}) as Readonly<Record<string, { from: Edition['name'] }>>;
  const fields = Object.entries<string | undefined>(page.columns).filter(([field]) => {
    const law = held[field];
    return law === undefined || reaches(edition.name, law.from);
  });
  const rows = items.map((item): RegisterRow => {
    const references = listReferences(schema, item);
    const id = idOf(item);
    return {
      id,
      cells: fields.map(([field]) => linesOf(edition, item, field, references)),
      usedBy: usesOf(edition.handbook, key, id ?? '').map((use) => nameOf(edition, use.list, use.id)),
    };
  });
  return {
    name,
    title: page.title,
    lead: page.lead,
    nouns,
    columns: fields.map(([field, title = field], index) => ({
      field,
      title,
      kind: kindOf(schemaAt(schema, [field], items[0])),
      wide: rows.some(({ cells }) => cells[index]?.some(isSentence)),
    })),
    rows,
  };
}

/** Sixty characters are three lines of a narrow column. What is linked is a name, however long. */
function isSentence({ names }: Line): boolean {
  return names.some(({ text, path }) => path === undefined && text.length > 60);
}

function kindOf(schema: Parameters<typeof wordingOf>[0]): RegisterColumn['kind'] {
  if (wordingOf(schema)?.rule === 'bad-date') return 'day';
  return schema !== undefined && 'type' in schema && schema.type === 'number' ? 'number' : 'text';
}

/** What a field says: names of what it refers to, or its own words. */
function linesOf(
  edition: Edition,
  item: object,
  field: string,
  references: readonly Reference[],
): readonly Line[] {
  const value: unknown = Reflect.get(item, field);
  const own = references.filter(({ path }) => path[0] === field);
  if (own.length > 0) return own.flatMap((reference) => linesOfReference(edition, reference));
  const values: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return values.map((one) => ({
    names: [{ text: typeof one === 'boolean' ? (one ? 'Yes' : 'No') : String(one) }],
  }));
}

function linesOfReference(edition: Edition, reference: Reference): readonly Line[] {
  const { to, beside, value } = reference;
  const names = (ids: readonly Use[]) => ids.map(({ list, id }) => nameOf(edition, list, id));
  if (to !== 'requirements' || beside !== undefined) return [{ names: names(targetsOf(reference)) }];
  return Object.entries(value as Satisfies).map(([framework, ids]) => ({
    lead: nameOf(edition, 'frameworks', framework).text,
    names: names(ids.map((id) => ({ list: to, id: `${framework} ${id}` }))),
  }));
}

/** The register as people take it away: the id first, then what the page shows. */
export function registerTable({ columns, rows }: RegisterView): Table {
  const used = rows.some(({ usedBy }) => usedBy.length > 0);
  return {
    columns: [
      { title: 'Id', width: 22 },
      ...columns.map(({ title, kind, wide }) => ({ title, width: kind !== 'text' ? 14 : wide ? 60 : 30 })),
      ...(used ? [{ title: 'Used by', width: 36 }] : []),
    ],
    rows: rows.map(({ id, cells, usedBy }) => [
      id ?? null,
      ...cells.map((lines, index) => writeCell(lines, columns[index]?.kind)),
      ...(used ? [writeCell([{ names: usedBy }], 'text')] : []),
    ]),
  };
}

function writeCell(lines: readonly Line[], kind: RegisterColumn['kind'] | undefined): Cell {
  const text = lines
    .map(
      ({ lead, names }) =>
        `${lead === undefined ? '' : `${lead} `}${names.map((name) => name.text).join(', ')}`,
    )
    .join('; ');
  if (text === '') return null;
  if (kind === 'number') return Number(text);
  return kind === 'day' ? new Date(`${text}T00:00:00Z`) : text;
}

/** The sheet of a register. Excel allows a name of 31 characters, and not all of them. */
export function registerSheet(view: RegisterView): Sheet {
  return { name: view.title.replaceAll(/[:\\/?*[\]]/g, ' ').slice(0, 31), ...registerTable(view) };
}

/**
 * The records of a register in `/api/registers/NAME.json`, a format that others rely on: the fields of each as this
 * edition has them, its address where it has one, and what names it. `address` as in {@link documentEntries}.
 */
export function registerRecords(
  edition: Edition,
  { key, register, items }: List,
  address: (path: string) => string,
): readonly object[] {
  return items.map((item) => {
    const id = idOf(item);
    const path = register.page === undefined || id === undefined ? undefined : registerUrl(register.name, id);
    return {
      ...item,
      url: path === undefined ? null : address(path),
      usedBy: usesOf(edition.handbook, key, id ?? ''),
    };
  });
}

/** The JSON Schema (draft 2020-12) of `/api/registers/NAME.json`. */
export function registerFormat({ register: { schema } }: List): object {
  const record = z.toJSONSchema(schema, { io: 'output' });
  const added = z.toJSONSchema(
    z.strictObject({
      url: z.string().nullable().meta({ description: 'Where it is read; null where it has no page' }),
      usedBy: z
        .array(z.strictObject({ list: z.string(), id: z.string() }))
        .meta({ description: 'What names it: a record of a list, a document, a control' }),
    }),
  );
  const items = {
    ...record,
    properties: { ...record.properties, ...added.properties },
    required: [...(record.required ?? []), ...(added.required ?? [])],
  };
  return { $schema: record.$schema, type: 'array', items };
}
