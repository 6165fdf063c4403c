import type { Edition } from '../schema/handbook.ts';
import { suggest } from '../source/nearest.ts';
import { quote } from '../source/phrase.ts';
import { countRows, judgeConditions, readConditions } from './count-rows.ts';
import { listsOf } from './lists-of.ts';

/**
 * How many rows of a register an edition shows, for a page of a handbook's own.
 *
 * @throws Where the edition does not have the rows or the field that is asked about: its readers may not know.
 */
export function countShown(
  { handbook, name }: Pick<Edition, 'handbook' | 'name'>,
  asked: string,
  where?: string,
): number {
  const lists = listsOf(handbook);
  const list = lists.find(({ register }) => register.name === asked);
  if (list === undefined)
    throw new Error(
      `There is no register ${quote(asked)}. ${suggest(
        asked,
        lists.map(({ register }) => register.name),
      )}`,
    );
  const { register, items } = list;
  const conditions = where === undefined ? [] : (readConditions(where) ?? []);
  const held = conditions.find(({ field }) => isHeldBack(register.sight.fields, field, name));
  if (!register.editions.includes(name) || held !== undefined)
    throw new Error(
      `The ${name} edition does not have ${held === undefined ? `the register ${quote(asked)}` : `${quote(held.field)} of the register ${quote(asked)}`}: its readers may not know how many ${register.nouns[1]} there are. Say it without a number, or move the page to an edition that has it.`,
    );
  const wrong = where === undefined ? undefined : judgeConditions(register, where, items);
  if (wrong !== undefined) throw new Error(`${wrong.message} ${wrong.hint}`);
  return countRows(items, conditions);
}

function isHeldBack(fields: object | undefined, field: string, edition: Edition['name']): boolean {
  const held: { readonly from: Edition['name'] } | undefined = Reflect.get(fields ?? {}, field);
  return held !== undefined && held.from !== edition && edition !== 'audit';
}
