import type { z } from 'zod';
import type { FieldPlaces } from '../schema/handbook.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { readSource } from '../source/read.ts';
import { validate } from '../source/validate.ts';
import { parseYaml } from '../source/yaml.ts';
import { type Memory, recallByHash } from './memory.ts';
import { collectPlaces } from './places.ts';

/** A file that is one record. */
export interface ReadRecord<Item> {
  readonly item: Item | undefined;
  readonly places: FieldPlaces;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a YAML file that is one record: the organisation, a framework. */
export function readRecord<Item>(root: string, file: string, schema: z.ZodType<Item>, memory: Memory): ReadRecord<Item> {
  const source = readSource(root, file);
  if (!('text' in source)) return { item: undefined, places: {}, diagnostics: source.diagnostics };
  return recallByHash(memory, `read ${file}`, source.sha256, () => {
    const yaml = parseYaml(source.text, file);
    const result = validate(schema, yaml);
    return {
      item: 'data' in result ? result.data : undefined,
      places: yaml.value === undefined ? {} : collectPlaces(yaml, yaml.value),
      diagnostics: result.diagnostics,
    };
  });
}
