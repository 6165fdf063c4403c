import type { z } from 'zod';
import { labelOf, schemaAt, wordingOf } from '../source/schema-path.ts';
import type { Register } from './define.ts';

/** A day that a record of a register says, under what it stands there for: `Assessed`, `Plan done`. */
export interface DayInRow {
  readonly title: string;
  readonly day: string;
}

/** Every day in a record, found by the schema of its register, in the order of its columns. */
export function daysInRow(
  { schema, page }: Pick<Register<object>, 'schema' | 'page'>,
  record: object,
): readonly DayInRow[] {
  const columns: Readonly<Record<string, string | { readonly title: string } | undefined>> =
    page?.columns ?? {};
  const order = Object.keys(columns);
  const placeOf = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return Object.keys(record)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flatMap((field) => {
      const column = columns[field];
      const title = (typeof column === 'object' ? column.title : column) ?? wordsOf(field);
      return daysAt(schemaAt(schema, [field], record), Reflect.get(record, field)).map(({ word, day }) => ({
        // "Actions, who, by when, done" speaks of all that is in a group: the day says itself which it is.
        title: word === undefined ? title : `${title.split(/[:,]/, 1)[0]} ${word}`,
        day,
      }));
    });
}

interface DayFound {
  /** What it is called in its group of fields. */
  readonly word?: string | undefined;
  readonly day: string;
}

function daysAt(schema: z.core.$ZodType | undefined, value: unknown): readonly DayFound[] {
  if (schema === undefined || value === undefined || value === null) return [];
  if (typeof value === 'string') return wordingOf(schema)?.rule === 'bad-date' ? [{ day: value }] : [];
  if (Array.isArray(value))
    return value.flatMap((one, index) => daysAt(schemaAt(schema, [index], value), one));
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([field, inner]) => {
    const part = schemaAt(schema, [field], value);
    return daysAt(part, inner).map(({ word, day }) => ({
      word: word ?? labelOf(part) ?? wordsOf(field).toLowerCase(),
      day,
    }));
  });
}

/** `doneOn` is said as "Done on". */
function wordsOf(field: string): string {
  const words = field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
