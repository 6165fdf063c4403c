import type { AnyHandbook, Shown } from '../schema/handbook.ts';
import type { Register } from './define.ts';
import { defineOwn } from './define-own.ts';
import { registerEntries } from './registers.ts';

/** A register with its records. */
export interface List {
  /** What references call it: `roles`. */
  readonly key: string;
  readonly register: Register<object>;
  readonly items: readonly object[];
}

/** Every register of a handbook with its records. */
export function listsOf(handbook: AnyHandbook): readonly List[] {
  return [
    ...registerEntries.map(([key, register]) => ({ key, register, items: handbook[key] })),
    ...handbook.ownRegisters.map(({ name, declaration, items }) => ({
      key: name,
      register: defineOwn(name, declaration),
      items,
    })),
  ];
}

/** Those that an edition shows by themselves, as data and, where they have one, on a page. */
export function shownIn({ handbook, name }: Shown): readonly List[] {
  return listsOf(handbook).filter(
    ({ register: { editions }, items }) => items.length > 0 && editions.includes(name),
  );
}

/** What is said of a register in a list of them: plain data. */
export interface ListSummary {
  readonly name: string;
  readonly title: string;
  readonly count: number;
  /** `17 interested parties` */
  readonly counted: string;
  /** Only of those that have a page. */
  readonly lead: string | undefined;
}

/** What a list is called where records of it are named: the title of its register, or its own word. */
export function titleOfList(handbook: AnyHandbook, list: string): string {
  const register = listsOf(handbook).find(({ key }) => key === list)?.register;
  const title = register?.page?.title ?? register?.nouns[1] ?? list;
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

/** What a register is called, how long it is, and what its page is about. */
export function summarise({ register: { name, nouns, page }, items }: List): ListSummary {
  const [one, many] = nouns;
  return {
    name,
    title: page?.title ?? `${many.charAt(0).toUpperCase()}${many.slice(1)}`,
    count: items.length,
    counted: `${items.length} ${items.length === 1 ? one : many}`,
    lead: page?.lead,
  };
}
