import { isDeepStrictEqual } from 'node:util';
import type { Facts } from '../schema/facts.ts';
import { type Told, told } from '../schema/told.ts';

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

/**
 * What the register says otherwise than what was told, activity by activity and field by field. Words in a language that
 * came say nothing else to those who read the others.
 *
 * @param readIn Languages in which words that came are a change all the same.
 */
export function compareDisclosed(
  before: Disclosed,
  after: Disclosed,
  readIn: readonly string[] = [],
): readonly DisclosedChange[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].flatMap((activity): DisclosedChange[] => {
    const [was, is] = [before[activity], after[activity]];
    if (was === undefined || is === undefined)
      return [{ activity, field: '', before: was ? activity : '', after: is ? activity : '' }];
    const fields = new Set([...Object.keys(was), ...Object.keys(is)]);
    return [...fields].flatMap((field) => {
      const [old, written]: unknown[] = [Reflect.get(was, field), Reflect.get(is, field)];
      // Nearly all of it is as it was, and need not be read word by word.
      if (isDeepStrictEqual(old, written)) return [];
      const now = withoutUnread(old, written, readIn);
      return isDeepStrictEqual(old, now) ? [] : [{ activity, field, ...narrow(old, now) }];
    });
  });
}

/** What is told now, without words in languages that are not read and in which nothing was told before. */
function withoutUnread(before: unknown, after: unknown, readIn: readonly string[]): unknown {
  if (!isGroup(before) || !isGroup(after)) return after;
  if (Array.isArray(after))
    return after.map((item, index) => withoutUnread(Reflect.get(before, index), item, readIn));
  const areWords = isTold(before) && isTold(after);
  return Object.fromEntries(
    Object.entries(after)
      .filter(([key]) => !areWords || key in before || readIn.includes(key))
      .map(([key, value]) => [key, withoutUnread(Reflect.get(before, key), value, readIn)]),
  );
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isTold(value: object): value is Told {
  return told.safeParse(value).success;
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
