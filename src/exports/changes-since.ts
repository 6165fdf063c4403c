import { Temporal } from 'temporal-polyfill';
import { question } from '../data/ask.ts';
import { compare } from '../data/compare.ts';
import { cutByLength, measureOnce } from '../data/list-pages.ts';
import { type StatementSince, statementsSince } from '../frameworks/statement-changes.ts';
import { daysOf } from '../ledger/days.ts';
import {
  type DocumentSince,
  documentsSince,
  type EventSince,
  eventsSince,
  isSince,
} from '../ledger/since.ts';
import { daysInRow } from '../registers/days-in-row.ts';
import { idOf } from '../registers/define.ts';
import { type List, shownIn } from '../registers/lists-of.ts';
import { addressesOf, type Name, titleOf } from '../registers/name-of.ts';
import type { AnyHandbook, Edition, EditionHandbook } from '../schema/handbook.ts';
import type { Table } from './table.ts';

/** Days of a row that fall into the time, under what the row calls them. */
export interface RowDays {
  readonly title: string;
  /** Oldest first. */
  readonly days: readonly string[];
}

/** A row of a register of which some days fall into the time. */
export interface RowSince {
  readonly register: string;
  readonly id: string | undefined;
  readonly name: Name;
  readonly days: readonly RowDays[];
}

/** A register with its rows of which some days fall into the time. */
export interface RegisterSince {
  readonly name: string;
  readonly title: string;
  /** Of all its rows. */
  readonly total: number;
  readonly rows: readonly RowSince[];
  /** In how many rows each kind of day falls into it, in the order of the columns. */
  readonly counts: readonly { readonly title: string; readonly count: number }[];
}

/** What is otherwise on one day than it was on an earlier one, for a surveillance audit. */
export interface ChangesSince {
  readonly since: string;
  readonly until: string;
  readonly documents: readonly DocumentSince[];
  readonly statements: readonly StatementSince[];
  readonly events: readonly EventSince[];
  readonly registers: readonly RegisterSince[];
}

/** Compares documents and statements as they were in force on the two days, and gathers what the ledger and the registers say of the time in between. */
export const changesSince = question(
  'changes-since',
  (handbook: EditionHandbook, since: string, until: string): ChangesSince => ({
    ...{ since, until },
    documents: documentsSince(handbook.histories, since, until),
    statements: statementsSince(handbook, since, until),
    events: eventsSince(handbook.histories, since, until),
    registers: registersSince({ handbook, name: 'audit', date: until }, since),
  }),
);

/**
 * What the rows of the registers say themselves of the time after a day: the ledger keeps no history of rows. Registers
 * without a page have no words for their days.
 */
export function registersSince(edition: Edition, since: string): readonly RegisterSince[] {
  return shownIn(edition).flatMap((list) => {
    const { name, page } = list.register;
    if (page === undefined) return [];
    const rows = rowsSince(edition, list, since);
    if (rows.length === 0) return [];
    const titles = [...new Set(rows.flatMap(({ days }) => days.map(({ title }) => title)))];
    const counts = titles.map((title) => ({
      title,
      count: rows.filter(({ days }) => days.some((one) => one.title === title)).length,
    }));
    return [{ name, title: page.title, total: list.items.length, rows, counts }];
  });
}

function rowsSince(edition: Edition, list: List, since: string): readonly RowSince[] {
  const { register, items } = list;
  const paths = addressesOf(edition, list);
  return items.flatMap((item) => {
    const found = daysInRow(register, item).filter(({ day }) => isSince(day, since, edition.date));
    if (found.length === 0) return [];
    const id = idOf(item);
    const path = id === undefined ? undefined : paths.get(id);
    const text = titleOf(register, item);
    return [
      {
        ...{ register: register.name, id, name: path === undefined ? { text } : { text, path } },
        days: [...Map.groupBy(found, ({ title }) => title)].map(([title, own]) => ({
          title,
          days: [...new Set(own.map(({ day }) => day))].sort(),
        })),
      },
    ];
  });
}

/** A day from which changes are told, with why it is one of them. */
export interface SinceDay {
  readonly day: string;
  /** Audits that ended on it. */
  readonly audits: readonly string[];
  readonly yearAgo: boolean;
  /** Something came into force or went on it, so there is a page of what was in force. */
  readonly published: boolean;
}

/**
 * The days from which changes are told, the newest first: those of the last year on which something came into force or
 * went, those of the last three on which an audit ended, and the day a year ago. A surveillance audit comes each year, and
 * three are a cycle of certification; each day is four pages or more. None where nothing has been released.
 */
export function sinceDays({ histories, audits }: AnyHandbook, date: string): readonly SinceDay[] {
  if (histories.length === 0) return [];
  const today = Temporal.PlainDate.from(date);
  const [yearAgo = '', cycleAgo = ''] = [1, 3].map((years) => today.subtract({ years }).toString());
  const ended = Map.groupBy(audits, ({ heldUntil }) => heldUntil);
  const published = new Set(daysOf(histories));
  return [...new Set([...published, ...ended.keys(), yearAgo])]
    .flatMap((day) => {
      if (day === undefined || day >= date) return [];
      return day >= (ended.has(day) ? cycleAgo : yearAgo) ? [day] : [];
    })
    .sort((a, b) => compare(b, a))
    .map((day) => ({
      day,
      audits: (ended.get(day) ?? []).map(({ audit }) => audit),
      yearAgo: day === yearAgo,
      published: published.has(day),
    }));
}

/** The lists that the page has, each of which may be too long for it. */
export const sinceParts = ['documents', 'statements', 'events', 'registers'] as const;
export type SincePart = (typeof sinceParts)[number];

/** What the address of a page of such a list has behind the day. */
export function sincePageName(part: SincePart, index: number): string {
  return index === 0 ? part : `${part}/page_${index + 1}`;
}

/** A list on the page itself, or cut into pages of its own. */
export interface PartLaid<Item> {
  /** Empty where they have pages of their own. */
  readonly here: readonly Item[];
  readonly pages: readonly (readonly Item[])[];
}

/** What stands on the page of a day, and what has pages of its own. */
export interface SinceLaid {
  readonly documents: PartLaid<DocumentSince>;
  readonly statements: PartLaid<StatementSince>;
  readonly events: PartLaid<EventSince>;
  readonly registers: PartLaid<RowSince>;
}

/** So much of a page is left for lists, of the 60 KB that it may have. */
const mostBytes = 44_000;

/** What an entry has besides its words, and a day besides its figures: means of built pages. */
const entryBytes = 60;
const dayBytes = 30;

/** Lays lists out one after the other: while there is room on the page, and behind that on pages of their own. */
export function layOutSince({ documents, statements, events, registers }: ChangesSince): SinceLaid {
  let room = mostBytes;
  const lay = <Item>(items: readonly Item[]): PartLaid<Item> => {
    const lengthOf = measureOnce<Item>(bytesOf);
    const bytes = items.reduce((sum, item) => sum + lengthOf(item), 0);
    if (bytes > room) return { here: [], pages: cutByLength(items, mostBytes, lengthOf) };
    room -= bytes;
    return { here: items, pages: [] };
  };
  return {
    documents: lay(documents),
    statements: lay(statements.flatMap(splitStatement)),
    events: lay(events),
    registers: lay(registers.flatMap(({ rows }) => rows)),
  };
}

/** A statement of which much changed in pieces that find room on a page. */
function splitStatement(statement: StatementSince): readonly StatementSince[] {
  if (statement.changes.length === 0) return [statement];
  return cutByLength(statement.changes, mostBytes / 2, bytesOf).map((changes) => ({ ...statement, changes }));
}

function bytesOf(item: unknown): number {
  const text = JSON.stringify(item);
  return entryBytes + text.length + dayBytes * (text.match(/"\d{4}-\d\d-\d\d"/g)?.length ?? 0);
}

/** All of it as one table, a line for each version, control, event and day. */
export function changesSinceTable({ documents, statements, events, registers }: ChangesSince): Table {
  const dayOf = (day: string) => new Date(`${day}T00:00:00Z`);
  return {
    columns: [
      { title: 'List', width: 24 },
      { title: 'Id', width: 22 },
      { title: 'Name', width: 50 },
      { title: 'What', width: 20 },
      { title: 'Before', width: 40 },
      { title: 'After', width: 40 },
      { title: 'Day', width: 14 },
      { title: 'Because', width: 60 },
    ],
    rows: [
      ...documents.flatMap(({ id, title, kind, before, after, steps, ended }) => [
        ['Documents', id, title, kind, before ?? null, after ?? null, null, null],
        ...steps.map(({ version, effective, reason }) => [
          ...['Documents', id, title, 'version'],
          ...[null, version, dayOf(effective), reason],
        ]),
        ...(ended === undefined
          ? []
          : [
              [
                ...['Documents', id, title, ended.suspended ? 'suspended' : 'retired'],
                ...[null, null, dayOf(ended.from), ended.why],
              ],
            ]),
      ]),
      ...statements.flatMap(({ title: statement, before, after, printed, changes }) => [
        [
          statement,
          null,
          'Controls in it',
          'version',
          before ?? null,
          after ?? null,
          null,
          printed.join(' → '),
        ],
        ...changes.flatMap(({ id, title, kind, differences }) =>
          differences.map((one) => [
            ...[statement, id, title, kind === 'changed' ? one.what : `${kind}: ${one.what}`],
            ...[one.before, one.after, null, null],
          ]),
        ),
      ]),
      ...events.map((event) => [
        ...['Reviews and corrections', event.document, event.title],
        ...(event.kind === 'review'
          ? [`review, ${event.review.outcome}`, event.review.version, null, dayOf(event.on)]
          : ['correction', null, null, dayOf(event.on)]),
        event.kind === 'review' ? (event.review.note ?? null) : event.correction.why,
      ]),
      ...registers.flatMap(({ title: register, rows }) =>
        rows.flatMap(({ id, name, days }) =>
          days.flatMap((one) =>
            one.days.map((day) => [register, id ?? null, name.text, one.title, null, null, dayOf(day), null]),
          ),
        ),
      ),
    ],
  };
}
