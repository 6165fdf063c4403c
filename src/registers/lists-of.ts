import { remember } from '../data/remember.ts';
import type { Edition, Handbook } from '../schema/handbook.ts';
import type { Register } from './define.ts';
import { registerEntries } from './registers.ts';

/** A register with its records. */
export interface List {
  /** What references call it: `roles`. */
  readonly key: string;
  readonly register: Register<object>;
  readonly items: readonly object[];
}

/** Every register of a handbook with its records. */
export const listsOf = remember((handbook: Handbook): readonly List[] =>
  registerEntries.map(([key, register]) => ({ key, register, items: handbook[key] })),
);

/** Those that an edition shows by themselves, as data and, where they have one, on a page. */
export function shownIn({ handbook, name }: Edition): readonly List[] {
  return listsOf(handbook).filter(
    ({ register: { editions }, items }) => items.length > 0 && editions.includes(name),
  );
}
