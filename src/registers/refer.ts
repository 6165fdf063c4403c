import type { z } from 'zod';
import type { Target } from '../schema/words.ts';
import { meantBy, schemaAt, targetOf } from '../source/schema-path.ts';

/** A value in a record that names something. */
export interface Reference extends Target {
  /** An id; of requirements ids by framework, if no field beside says which. */
  readonly value: unknown;
  /** Where it stands in the record: `['see', 0]`. */
  readonly path: readonly (string | number)[];
  /** The group of fields in which it stands. */
  readonly around: unknown;
}

/** Everything that a record names, found by its schema. */
export function listReferences(schema: z.core.$ZodType, record: unknown): readonly Reference[] {
  const found: Reference[] = [];
  const visit = (
    part: z.core.$ZodType | undefined,
    value: unknown,
    path: Reference['path'],
    around: unknown,
  ): void => {
    if (part === undefined || value === undefined || value === null) return;
    const target = targetOf(meantBy(part, value));
    if (target !== undefined) {
      found.push({ ...target, value, path, around });
      return;
    }
    if (typeof value !== 'object') return;
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      const step = isList ? Number(key) : key;
      visit(schemaAt(part, [step], value), inner, [...path, step], isList ? around : value);
    }
  };
  visit(schema, record, [], record);
  return found;
}

/** A record without its pointers to what is not there. */
export function dropPointers<Item>(
  schema: z.core.$ZodType,
  record: Item,
  isThere: (to: string, id: string) => boolean,
): Item {
  const lost = listReferences(schema, record).filter(
    ({ further, to, value }) => further === true && typeof value === 'string' && !isThere(to, value),
  );
  if (lost.length === 0) return record;
  const paths = new Set(lost.map(({ path }) => path.join('.')));
  const copy = (value: unknown, path: string): unknown => {
    if (Array.isArray(value))
      return value.flatMap((inner, index) =>
        paths.has(`${path}${index}`) ? [] : [copy(inner, `${path}${index}.`)],
      );
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) =>
        paths.has(path + key) ? [] : [[key, copy(inner, `${path}${key}.`)]],
      ),
    );
  };
  return copy(record, '') as Item;
}
