import { isDeepStrictEqual } from 'node:util';
import type { Facts } from '../schema/facts.ts';

export type Disclosed = NonNullable<Facts['disclosed']>;

/** A public fact of an activity that is another than the one that was told. */
export interface DisclosedChange {
  readonly activity: string;
  /** The field of the projection: `recipients`; empty where the whole activity came or went. */
  readonly field: string;
  /** What was told, and what the register says: short texts, empty where there is nothing. */
  readonly before: string;
  readonly after: string;
}

/** What the register says otherwise than what was told, activity by activity and field by field. */
export function compareDisclosed(before: Disclosed, after: Disclosed): readonly DisclosedChange[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].flatMap((activity): DisclosedChange[] => {
    const [was, is] = [before[activity], after[activity]];
    if (was === undefined || is === undefined)
      return [{ activity, field: '', before: was ? activity : '', after: is ? activity : '' }];
    const fields = new Set([...Object.keys(was), ...Object.keys(is)]);
    return [...fields].flatMap((field) => {
      const [old, now]: unknown[] = [Reflect.get(was, field), Reflect.get(is, field)];
      return isDeepStrictEqual(old, now) ? [] : [{ activity, field, ...narrow(old, now) }];
    });
  });
}

/** Of lists the entries that only one side has, so that the words that differ are seen. */
function narrow(before: unknown, after: unknown): { readonly before: string; readonly after: string } {
  if (!Array.isArray(before) || !Array.isArray(after)) return { before: say(before), after: say(after) };
  const without = (list: readonly unknown[], other: readonly unknown[]) =>
    list.filter((item) => !other.some((one) => isDeepStrictEqual(one, item)));
  const [went, came] = [without(before, after), without(after, before)];
  return { before: went.map(say).join('; '), after: came.map(say).join('; ') };
}

/** As short as a message can bear: texts in one language, and of a group of fields their values. */
function say(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(say).join(', ');
  const words: unknown = Reflect.get(value, 'en');
  if (typeof words === 'string') return words;
  const said = Object.values(value)
    .map(say)
    .filter((text) => text !== '' && text !== 'none');
  return said.join(', ').slice(0, 120);
}
