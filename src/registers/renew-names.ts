import type { z } from 'zod';
import { nameToday, type Renames } from '../schema/renames.ts';
import { keySchemaOf, schemaAt, targetOf } from '../source/schema-path.ts';

/**
 * A record that was written down long ago, with what it names called as it is today. What its fields name, the schema
 * says. Returns the same record where nothing in it is called otherwise.
 */
export function renewNames<Value>(schema: z.core.$ZodType, value: Value, renames: Renames): Value {
  return renames.size === 0 ? value : (renew(schema, value, renames) as Value);
}

function renew(schema: z.core.$ZodType | undefined, value: unknown, renames: Renames): unknown {
  const to = targetOf(schema)?.to;
  if (typeof value === 'string') return to === undefined ? value : nameToday(renames, to, value);
  if (schema === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item, index) => renew(schemaAt(schema, [index], value), item, renames));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const keys = targetOf(keySchemaOf(schema))?.to;
  const fields = Object.entries(value).map(
    ([key, part]) =>
      [
        keys === undefined ? key : nameToday(renames, keys, key),
        renew(schemaAt(schema, [key], value), part, renames),
      ] as const,
  );
  const same = fields.every(([key, part]) => Object.hasOwn(value, key) && part === Reflect.get(value, key));
  return same ? value : Object.fromEntries(fields);
}
