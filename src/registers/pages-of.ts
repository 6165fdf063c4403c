import { type ListGroup, type ListPage, listPages } from '../data/list-pages.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import { idOf } from './define.ts';
import type { List } from './lists-of.ts';
import { listReferences } from './refer.ts';
import { targetsOf, usesOf } from './uses-of.ts';

/** Records that stand together on a page: those with the same word in the field by which the register is grouped. */
export interface RecordGroup extends ListGroup<object> {
  /** The word as it is written; nothing where the register is not grouped. */
  readonly word: string | undefined;
}

/** The records of a register in groups, in the order in which each group first comes. */
export function groupRecords({ register: { page }, items }: List): readonly RecordGroup[] {
  const field = page?.groupBy;
  if (field === undefined) return [{ name: 'all', word: undefined, items }];
  const wordOf = (item: object) => String(Reflect.get(item, field) ?? 'other');
  return [...Map.groupBy(items, wordOf)].map(([word, group]) => ({
    name: inAddress(word),
    word,
    items: group,
  }));
}

function inAddress(word: string): string {
  return word.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

/** So much of a page is left for rows, of the 60 KB that it may have. */
export const mostBytes = 50_000;

/** The pages of a register, where it is too long for one, or where each row has its own. */
export function pagesOf(handbook: AnyHandbook, list: List): readonly ListPage<RecordGroup>[] {
  const { register, key } = list;
  const { columns = {}, also = [], eachOwn } = register.page ?? {};
  if (eachOwn === true)
    return groupRecords(list).flatMap((group) =>
      group.items.map((item) => ({
        group: { ...group, items: [item] },
        page: 1,
        pages: 1,
        name: idOf(item) ?? '',
      })),
    );
  const cells = Object.keys(columns).length + also.length;
  return listPages(
    groupRecords(list),
    mostBytes,
    (item: object) =>
      cells * cellBytes +
      JSON.stringify(item).length +
      linkBytes *
        (listReferences(register.schema, item).flatMap(targetsOf).length +
          usesOf(handbook, key, idOf(item) ?? '').length),
  );
}

/** What a cell has besides its words, with its label for small screens, and a link besides an id: means of built pages. */
const cellBytes = 60;
const linkBytes = 80;
