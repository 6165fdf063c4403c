import type { z } from 'zod';
import type { FieldPlaces } from '../schema/handbook.ts';
import { type Diagnostic, isOf } from '../source/diagnostic.ts';
import { readSource } from '../source/read.ts';
import { validate } from '../source/validate.ts';
import { parseYaml } from '../source/yaml.ts';
import { findHiddenInYaml } from './find-hidden.ts';
import { type Memory, recallByHash } from './memory.ts';
import { collectPlaces } from './places.ts';

/** A file that is one record. */
export interface ReadRecord<Item> {
  readonly item: Item | undefined;
  /** What the author wrote, faults and all; missing when it could not be read. */
  readonly written: unknown;
  readonly places: FieldPlaces;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a YAML file that is one record: the organisation, a framework. */
export function readRecord<Item>(
  root: string,
  file: string,
  schema: z.ZodType<Item>,
  memory: Memory,
): ReadRecord<Item> {
  const source = readSource(root, file);
  if (!('text' in source))
    return {
      item: undefined,
      written: undefined,
      places: {},
      diagnostics: source.diagnostics.map(explainAbsence),
    };
  return recallByHash(memory, `read ${file}`, source.sha256, () => {
    const yaml = parseYaml(source.text, file);
    const result = validate(schema, yaml);
    return {
      item: 'data' in result ? result.data : undefined,
      written: yaml.value,
      places: yaml.value === undefined ? {} : collectPlaces(yaml, yaml.value),
      diagnostics: [...findHiddenInYaml(source.text, yaml, file), ...result.diagnostics],
    };
  });
}

/** Only the organisation is looked for by its name: a framework is there or not. */
function explainAbsence(problem: Diagnostic): Diagnostic {
  if (isOf(problem, 'empty-file')) return { ...problem, hint: 'Write its fields, beginning with "name:".' };
  return isOf(problem, 'missing-file') && problem.hint === undefined
    ? { ...problem, hint: 'Every handbook has this file: it says who you are. Begin with "name:".' }
    : problem;
}
