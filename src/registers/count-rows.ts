import { z } from 'zod';
import { suggest } from '../source/nearest.ts';
import { listWords, quote } from '../source/phrase.ts';
import { fieldsOf, keySchemaOf, optionsOf, schemaAt, wordingOf } from '../source/schema-path.ts';
import type { Register } from './define.ts';

const operators = ['!=', '<=', '>=', '='] as const;
type Operator = (typeof operators)[number];

/** What a row has to say to be counted: `criticality=A`. */
export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly value: string;
}

/** Why rows cannot be counted so, with what to write instead. */
export interface WrongCondition {
  readonly message: string;
  readonly hint: string;
}

/** The beginning of a condition: where none begins behind an `and`, that word belongs to the value. */
const begins = /^([A-Za-z]\w*)\s*(!=|<=|>=|=)\s*/;

/** Reads `criticality=A and since<=2026-10-22`. Nothing where it is no such thing. */
export function readConditions(where: string): readonly Condition[] | undefined {
  const conditions = where.split(/\s+and\s+(?=[A-Za-z]\w*\s*(?:!=|<=|>=|=))/).map(readCondition);
  return conditions.every((condition) => condition !== undefined) ? conditions : undefined;
}

function readCondition(written: string): Condition | undefined {
  const match = begins.exec(written.trim());
  const operator = operators.find((one) => one === match?.[2]);
  const value = match === null ? '' : written.trim().slice(match[0].length);
  if (match?.[1] === undefined || operator === undefined || value === '') return undefined;
  return { field: match[1], operator, value };
}

/** How many rows fulfil all conditions. A field that holds several is fulfilled by one of them. */
export function countRows(items: readonly object[], conditions: readonly Condition[]): number {
  return items.filter((item) => conditions.every((condition) => fulfils(item, condition))).length;
}

function fulfils(item: object, { field, operator, value }: Condition): boolean {
  const said = sayings(item, field);
  switch (operator) {
    case '=':
      return said.includes(value);
    case '!=':
      return !said.includes(value);
    case '<=':
      return said.some((one) => isBefore(one, value) || one === value);
    case '>=':
      return said.some((one) => isBefore(value, one) || one === value);
  }
}

/** Days are compared as they are written, numbers by what they are. */
function isBefore(a: string, b: string): boolean {
  const [left, right] = [Number(a), Number(b)];
  return Number.isNaN(left) || Number.isNaN(right) ? a < b : left < right;
}

function sayings(item: object, field: string): readonly string[] {
  return [Reflect.get(item, field)].flat().flatMap((value) => (value === undefined ? [] : [String(value)]));
}

/** What is wrong with a condition on the rows of a register; nothing where it can be answered. */
export function judgeConditions(
  { nouns, schema }: Pick<Register<object>, 'nouns' | 'schema'>,
  where: string,
  items: readonly object[],
): WrongCondition | undefined {
  const conditions = readConditions(where);
  const fields = fieldsOf(schema, {}).filter((field) => isSimple(valueSchema(schema, field)));
  if (conditions === undefined)
    return {
      message: `${quote(where)} is no condition on ${nouns[1]}.`,
      hint: `Write field=value, field!=value, or of a day or a number field<=value or field>=value; join several with "and", like ${fields[1] ?? fields[0]}=... and ${fields[0]}!=...`,
    };
  for (const { field, operator, value } of conditions) {
    if (!fields.includes(field))
      return {
        message: `The ${nouns[0]} has no field ${quote(field)} that rows can be counted by.`,
        hint: suggest(field, fields) ?? `There are ${listWords(fields, 'and')}.`,
      };
    const wrong = judgeValue(valueSchema(schema, field), operator, value, field, () =>
      items.flatMap((item) => sayings(item, field)),
    );
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** The schema of what a field holds, of a list that of one of its values. */
function valueSchema(schema: z.ZodType, field: string): z.core.$ZodType | undefined {
  return schemaAt(schema, [field, 0], { [field]: [''] }) ?? schemaAt(schema, [field], {});
}

/** A word, a day or a number, and no group of fields. */
function isSimple(schema: z.core.$ZodType | undefined): boolean {
  return schema !== undefined && fieldsOf(schema, {}).length === 0 && keySchemaOf(schema) === undefined;
}

function judgeValue(
  schema: z.core.$ZodType | undefined,
  operator: Operator,
  value: string,
  field: string,
  listSaid: () => readonly string[],
): WrongCondition | undefined {
  const takes = (one: unknown) => schema !== undefined && z.safeParse(schema, one).success;
  const isDay = wordingOf(schema)?.rule === 'bad-date';
  if ((operator === '<=' || operator === '>=') && !isDay && !takes(1))
    return {
      message: `${quote(field)} holds neither days nor numbers: nothing is before or after another.`,
      hint: `Write ${field}=${value} or ${field}!=${value}.`,
    };
  if (isDay && !takes(value))
    return {
      message: `${quote(value)} is no day, and ${quote(field)} holds days.`,
      hint: `Write it as YYYY-MM-DD: ${field}${operator}2026-10-22`,
    };
  const options = takes(true) && !takes('') ? ['true', 'false'] : optionsOf(schema);
  if (options.length > 0)
    return options.includes(value) ? undefined : noSuch(value, field, suggestOption(value, options));
  const said = listSaid();
  // A word that no row says counts none, which may be true. One that is nearly what a row says is misspelt.
  const meant = isDay || takes(1) || said.includes(value) ? undefined : suggest(value, said);
  return meant === undefined ? undefined : noSuch(value, field, meant);
}

function suggestOption(value: string, options: readonly string[]): string {
  return suggest(value, options) ?? `It is ${listWords(options, 'or')}.`;
}

function noSuch(value: string, field: string, hint: string): WrongCondition {
  return { message: `No row can be counted by ${quote(`${field}=${value}`)}: none says so.`, hint };
}
