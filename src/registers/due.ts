import { compare } from '../data/compare.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import { type Due, type DueKind, idOf, type Register } from './define.ts';
import { listsOf } from './lists-of.ts';

/** Something that is to be done by a day, with the row that says so. */
export interface DueOfRow extends Due {
  readonly kind: DueKind;
  /** What references call the register: `correctiveActions`. */
  readonly list: string;
  readonly register: Register<object>;
  readonly item: object;
  readonly id: string;
}

/** Everything that registers say is to be done by a day, or was done, the earliest first. */
export function dueIn(handbook: AnyHandbook): readonly DueOfRow[] {
  return listsOf(handbook)
    .flatMap(({ key: list, register, items }) =>
      items.flatMap((item) =>
        (register.due?.(item, handbook) ?? []).map(
          (due): DueOfRow => ({ kind: 'look', ...due, list, register, item, id: idOf(item) ?? '' }),
        ),
      ),
    )
    .sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id) || compare(a.field, b.field));
}

/** Whether its day has passed, and it is not done. */
export function isLate({ day, doneOn }: Pick<Due, 'day' | 'doneOn'>, date: string): boolean {
  return doneOn === undefined && day < date;
}

/** Whether it is work of the management system; a look or a step is for the owner of a row, of which there may be many. */
export function isOfSystem({ kind }: Pick<DueOfRow, 'kind'>): boolean {
  return kind !== 'look' && kind !== 'step';
}
