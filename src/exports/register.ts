import { z } from 'zod';
import type { ListGroup, ListPage } from '../data/list-pages.ts';
import { reaches } from '../handbook/who-sees-what.ts';
import { idOf, type RegisterColumnSaid } from '../registers/define.ts';
import { type List, titleOfList } from '../registers/lists-of.ts';
import { addressesOf, nameOf, numberOf } from '../registers/name-of.ts';
import { groupRecords, pagesOf, type RecordGroup } from '../registers/pages-of.ts';
import { listReferences } from '../registers/refer.ts';
import { targetsOf, type Use, usesOf } from '../registers/uses-of.ts';
import type { EditionName, Shown } from '../schema/handbook.ts';
import { labelOf, schemaAt, targetOf, wordingOf } from '../source/schema-path.ts';
import { isSentence, type Line, linesOf } from './register-cells.ts';
import type { Cell, Table } from './table.ts';
import type { Sheet } from './workbook.ts';

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
  /** Where rows are known by short ids: how it is printed. */
  readonly number: string | undefined;
  /** A cell for each column. */
  readonly cells: readonly (readonly Line[])[];
  /** What names it, a line for each list: assets, controls. */
  readonly usedBy: readonly Line[];
}

/** Rows that stand together under a heading. */
export interface RegisterGroup extends ListGroup<RegisterRow> {
  /** Nothing where the register is not grouped. */
  readonly title: string | undefined;
}

/** A register as a reader of an edition is shown it: the page, the CSV and the sheet are three dresses of it. */
export interface RegisterView {
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly nouns: readonly [one: string, many: string];
  readonly picture: string | undefined;
  /** Each row has a page of its own. */
  readonly eachOwn: boolean;
  readonly columns: readonly RegisterColumn[];
  readonly rows: readonly RegisterRow[];
  readonly groups: readonly RegisterGroup[];
  /** Where it is too long for one page: its pages, each with the rows of a group, or some of them. */
  readonly pages: readonly RegisterPart[];
}

/** A page of a register that is too long for one. */
export type RegisterPart = ListPage<RegisterGroup>;

/** Lays a register out. Of fields that the edition does not have there is no column. */
export function viewRegister(edition: Shown, list: List): RegisterView | undefined {
  const { key, register, items } = list;
  const { page, name, nouns, schema } = register;
  if (page === undefined) return undefined;
  const held = (register.sight.fields ?? {}) as Readonly<Record<string, { from: EditionName }>>;
  const fields: (readonly [field: string, column: string | RegisterColumnSaid<object> | undefined])[] = [
    ...Object.entries<string | RegisterColumnSaid<object> | undefined>(page.columns).filter(([field]) => {
      const law = held[field];
      return law === undefined || reaches(edition.name, law.from);
    }),
    ...(page.also ?? []).map((column) => [column.title, column] as const),
  ];
  const rowOf = (item: object): RegisterRow => {
    const id = idOf(item);
    const names = namedBy(schema, item);
    return {
      id,
      number: page.numbered === true && id !== undefined ? numberOf(id) : undefined,
      cells: fields.map(([field, column]) =>
        typeof column === 'object'
          ? [column.says(item, edition.handbook)].flat().map((text) => ({ names: [{ text }] }))
          : linesOf(edition, schemaAt(schema, [field], item), Reflect.get(item, field), item),
      ),
      // What it names itself stands in a column of its own.
      usedBy:
        page.withoutUses !== true
          ? linesOfUses(
              edition,
              usesOf(edition.handbook, key, id ?? '').filter((use) => !names.has(`${use.list} ${use.id}`)),
            )
          : [],
    };
  };
  const rows = new Map(items.map((item) => [item, rowOf(item)]));
  const lay = ({ name, word, items: own }: RecordGroup): RegisterGroup => ({
    name,
    title: word === undefined ? undefined : titleOfGroup(edition, list, word),
    items: own.flatMap((item) => rows.get(item) ?? []),
  });
  const all = [...rows.values()];
  return {
    name,
    title: page.title,
    lead: page.lead,
    nouns,
    picture: page.picture,
    eachOwn: page.eachOwn === true,
    columns: fields.map(([field, column = field], index) => ({
      field,
      title: typeof column === 'object' ? column.title : column,
      kind: typeof column === 'object' ? 'text' : kindOf(schemaAt(schema, [field], items[0])),
      wide: all.some(({ cells }) => cells[index]?.some(isSentence)),
    })),
    rows: all,
    groups: groupRecords(list).map(lay),
    pages: pagesOf(edition.handbook, list).map(({ group, ...part }) => ({ ...part, group: lay(group) })),
  };
}

/** Names of what uses a record, by the lists in which they stand. */
function linesOfUses(edition: Shown, uses: readonly Use[]): readonly Line[] {
  return [...Map.groupBy(uses, ({ list }) => list)].map(([list, own]) => ({
    lead: titleOfList(edition.handbook, list),
    names: own.map(({ id }) => nameOf(edition, list, id)),
  }));
}

/** What a record names, as `LIST ID`. Whoever names a control of a framework names its record. */
function namedBy(schema: z.core.$ZodType, item: object): ReadonlySet<string> {
  return new Set(
    listReferences(schema, item)
      .flatMap(targetsOf)
      .map(({ list, id }) => `${list === 'requirements' ? 'controls' : list} ${id}`),
  );
}

/** A word of the register itself, or the name of what it refers to. */
function titleOfGroup(edition: Shown, { register: { schema, page } }: List, word: string): string {
  const field = page?.groupBy === undefined ? undefined : schemaAt(schema, [page.groupBy], {});
  const target = targetOf(field);
  const text = target === undefined ? word : nameOf(edition, target.to, word).text;
  const said = [labelOf(field), text].filter(Boolean).join(' ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

function kindOf(schema: Parameters<typeof wordingOf>[0]): RegisterColumn['kind'] {
  if (wordingOf(schema)?.rule === 'bad-date') return 'day';
  return schema !== undefined && 'type' in schema && schema.type === 'number' ? 'number' : 'text';
}

/** What a row is called, in plain words: its number, where it has one, and what its first column says. */
export function calledOf({ number, cells: [heading = []] }: RegisterRow): string {
  return [number, ...heading.flatMap(({ names }) => names.map(({ text }) => text))].filter(Boolean).join(' ');
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
      ...(used ? [writeCell(usedBy, 'text')] : []),
    ]),
  };
}

function writeCell(lines: readonly Line[], kind: RegisterColumn['kind'] | undefined): Cell {
  const text = lines
    .map(
      ({ lead, names }) =>
        `${lead === undefined ? '' : `${lead} `}${names
          .map(({ before, text }) => (before === undefined ? text : `${before} ${text}`))
          .join(', ')}`,
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
  edition: Shown,
  list: List,
  address: (path: string) => string,
): readonly object[] {
  const { key, register, items } = list;
  const paths = register.page === undefined ? undefined : addressesOf(edition, list);
  return items.map((item) => {
    const id = idOf(item);
    const path = id === undefined ? undefined : paths?.get(id);
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
