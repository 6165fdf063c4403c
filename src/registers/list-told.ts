import type { z } from 'zod';
import type { Told } from '../schema/told.ts';
import { language } from '../schema/words.ts';
import { keySchemaOf, meantBy, schemaAt } from '../source/schema-path.ts';

/** Words for the public that stand in a record, with the path of their field. */
export interface ToldAt {
  readonly path: string;
  readonly words: Told;
}

/** All words for the public in a record, found by its schema. */
export function listTold(schema: z.core.$ZodType, record: unknown, path = ''): readonly ToldAt[] {
  if (typeof record !== 'object' || record === null) return [];
  const meant = meantBy(schema, record);
  if (keySchemaOf(meant) === language) return [{ path, words: record as Told }];
  return Object.entries(record).flatMap(([key, value]) => {
    const step = Array.isArray(record) ? Number(key) : key;
    const inner = schemaAt(meant, [step], record);
    return inner === undefined ? [] : listTold(inner, value, path === '' ? key : `${path}.${key}`);
  });
}
