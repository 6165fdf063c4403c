import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fileOf, idOf, isFolder, writtenSchema } from '../../src/registers/define.ts';
import { listReferences } from '../../src/registers/refer.ts';
import { registerEntries } from '../../src/registers/registers.ts';
import { fieldsOf, optionsOf, schemaAt } from '../../src/source/schema-path.ts';
import { validate } from '../../src/source/validate.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { drawBySchema } from '../support/any-of-schema.ts';
import { project } from '../support/run-clausebook.ts';

/** What a reference may lead to besides a register. */
const elsewhere = [
  'documents',
  'frameworks',
  'requirements',
  'people',
  'hosts',
  'audiences',
  'registers',
  'lists',
];
const lists = [...registerEntries.map(([key]) => key), ...elsewhere];

test('registers have names, files and words of their own', () => {
  for (const field of ['name', 'file', 'namedAs'] as const) {
    const values = registerEntries.flatMap(([, register]) => register[field] ?? []);
    expect(new Set(values).size, field).toBe(values.length);
  }
});

describe.each(registerEntries)('the register %s', (_key, register) => {
  const { schema, example } = register;

  test('has an example that an author may copy', () => {
    const written = writtenSchema(register);
    const file = isFolder(register) ? written : z.array(written).min(1);
    expect(validate(file, parseYaml(example, fileOf(register, 'example'))).diagnostics).toEqual([]);
  });

  test('has no field of a name that its JSON needs for itself', () => {
    const fields = fieldsOf(schema, {});
    expect(fields.length).toBeGreaterThan(1);
    expect(fields.filter((field) => ['url', 'usedBy'].includes(field))).toEqual([]);
  });

  test('has columns for fields that there are', () => {
    const fields = fieldsOf(schema, {});
    expect(Object.keys(register.page?.columns ?? {}).filter((field) => !fields.includes(field))).toEqual([]);
  });

  test('is grouped by a field that there is, with one word in it', () => {
    const { groupBy } = register.page ?? {};
    if (groupBy === undefined) return;
    expect(fieldsOf(schema, {})).toContain(groupBy);
    const field = schemaAt(schema, [groupBy], {});
    expect(optionsOf(field).length > 0 || field instanceof z.ZodString).toBe(true);
  });

  test('has a picture that there is', () => {
    const { picture } = register.page ?? {};
    const drawn = `src/site/components/registers/pictures/${picture}.astro`;
    expect(picture === undefined || existsSync(join(project, drawn))).toBe(true);
  });

  test('refers to lists that there are, in whatever record the schema accepts', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const drawn = schema.safeParse(drawBySchema(draw, schema));
        // By chance a holder may leave before they came.
        fc.pre(drawn.success);
        const record = drawn.data as object;
        for (const { to, beside, path, value } of listReferences(schema, record)) {
          expect(lists).toContain(to);
          expect(path.reduce<unknown>((part, step) => Reflect.get(Object(part), step), record)).toEqual(
            value,
          );
          if (beside !== undefined) expect(fieldsOf(schema, record)).toContain(beside);
        }
        expect(register.names(record).every((name) => name !== '')).toBe(true);
        expect(register.sortedBy(record)).not.toContain('');
        if (fieldsOf(schema, record).includes('id')) expect(idOf(record)).toBeDefined();
      }),
      { numRuns: 50 },
    );
  });
});
