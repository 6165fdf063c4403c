import type { z } from 'zod';
import { type Diagnostic, isOf } from '../source/diagnostic.ts';
import { validate } from '../source/validate.ts';
import type { Memory } from './memory.ts';
import { collectPlaces } from './places.ts';
import { type ReadFields, readFields } from './read-fields.ts';

/** A file that is one record. */
export interface ReadRecord<Item> extends ReadFields {
  readonly item: Item | undefined;
  /** What the author wrote, faults and all; missing when it could not be read. */
  readonly written: unknown;
}

/** Reads a YAML file that is one record: the organisation, a framework. */
export function readRecord<Item>(
  root: string,
  file: string,
  schema: z.ZodType<Item>,
  memory: Memory,
): ReadRecord<Item> {
  return readFields<ReadRecord<Item>>(
    root,
    file,
    {
      nothing: { item: undefined, written: undefined },
      explainAbsence,
      judge: (yaml) => {
        const result = validate(schema, yaml);
        return {
          item: 'data' in result ? result.data : undefined,
          written: yaml.value,
          places: yaml.value === undefined ? {} : collectPlaces(yaml, yaml.value),
          diagnostics: result.diagnostics,
        };
      },
    },
    memory,
  );
}

/** Only the organisation is looked for by its name: a framework is there or not. */
function explainAbsence(problem: Diagnostic): Diagnostic {
  if (isOf(problem, 'empty-file')) return { ...problem, hint: 'Write its fields, beginning with "name:".' };
  return isOf(problem, 'missing-file') && problem.hint === undefined
    ? { ...problem, hint: 'Every handbook has this file: it says who you are. Begin with "name:".' }
    : problem;
}
