import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { fileSchemas, jsonSchemas } from '../../src/handbook/json-schemas.ts';
import { documentFrontmatter } from '../../src/schema/document.ts';
import { validate } from '../../src/source/validate.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { drawBySchema } from '../support/any-of-schema.ts';

/** What an author may have typed behind a colon, right and wrong. */
const seeds = [
  ...['12', '5.1', '1.10', '-3', 'true', 'no', '~', '""', '"  "', '[]', '[a]', '[12]', '{}', '{ a: b }'],
  ...[
    'a',
    'A B',
    '"a: b"',
    'P1Y',
    'P0D',
    'yearly',
    '2.1.0',
    '2.1',
    '2026-01-01',
    'policy',
    'public',
    '0',
    '1e3',
  ],
  ...['https://example.org/', 'http://example.org', 'office@example.org', '[a, a]', '"a\\nb"', '#', '- a'],
];

/** The judge of an editor, and that of `check`, on one record of YAML. */
function judges(name: string, schema: z.ZodType, isList: boolean) {
  const ajv = new Ajv2020({ strict: false, formats: { date: true, uri: true, email: true } });
  const asks = ajv.compile(JSON.parse(jsonSchemas()[name] ?? '') as object);
  return (yaml: string) => {
    const read = parseYaml(yaml, 'a.yaml');
    const editor = asks(isList ? [read.value] : read.value) === true && read.diagnostics.length === 0;
    return { editor, check: 'data' in validate(schema, read) && read.diagnostics.length === 0 };
  };
}

/** Sound records of a kind, with as much in them as three draws give. */
function soundRecords(schema: z.ZodType): readonly object[] {
  const drawn = fc.sample(
    fc.gen().map((draw) => drawBySchema(draw, schema) as object),
    { numRuns: 24, seed: 9 },
  );
  // The largest have most of the optional fields.
  return drawn
    .filter((record) => schema.safeParse(record).success)
    .sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)
    .slice(0, 2);
}

type Path = readonly (string | number)[];

/** Where anything stands in a record: each field, each entry of a list, and all that is in them. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

const stand = 'STANDIN';

/** The record in YAML, with something else at a place: as it is typed, without it, or with a key too many. */
function faultsAt(record: object, path: Path): readonly (readonly [what: string, yaml: string])[] {
  const write = (change: (owner: object, key: string) => void) => {
    const copy: object = structuredClone(record);
    const owner = path.slice(0, -1).reduce<unknown>((part, key) => Reflect.get(Object(part), key), copy);
    change(Object(owner), String(path.at(-1)));
    return stringify(copy);
  };
  const value: unknown = path.reduce<unknown>((part, key) => Reflect.get(Object(part), key), record);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const stood = path.length === 0 ? undefined : write((owner, key) => Reflect.set(owner, key, stand));
  return [
    ...(stood === undefined ? [] : seeds.map((seed) => [seed, stood.replace(stand, () => seed)] as const)),
    ...(stood === undefined || /^\d+$/.test(String(path.at(-1)))
      ? []
      : [['nothing', write((owner, key) => Reflect.deleteProperty(owner, key))] as const]),
    ...(isObject
      ? [
          [
            'an unknown key',
            path.length === 0
              ? stringify({ ...record, colour: 'red' })
              : write((owner, key) => Reflect.set(owner, key, { ...value, colour: 'red' })),
          ] as const,
        ]
      : []),
  ];
}

describe('the schema in an editor and the check say the same', () => {
  test.each(Object.entries(fileSchemas))('of %s', (name, { record: schema, isList }) => {
    const ask = judges(name, schema, isList);
    // What two fields say together is beyond an editor: there each field is judged by itself.
    const alone = schema instanceof z.ZodObject ? judges(name, z.strictObject(schema.shape), isList) : ask;
    const records = soundRecords(schema);
    expect(records.length).toBeGreaterThan(0);
    const seen = new Set<string>();
    const differ = records.flatMap((record) => {
      expect(ask(stringify(record))).toEqual({ editor: true, check: true });
      return pathsIn(record).flatMap((path) => {
        // What holds for the first entry of a list holds for the second.
        const kind = path.map((key) => (/^\d+$/.test(String(key)) ? '#' : key)).join('.');
        if (seen.has(kind)) return [];
        seen.add(kind);
        return faultsAt(record, path).flatMap(([what, yaml]) => {
          const { editor, check } = ask(yaml);
          return editor === check || editor === alone(yaml).check
            ? []
            : [`${kind}: ${what} (editor ${editor}, check ${check})`];
        });
      });
    });
    expect(differ).toEqual([]);
  });

  test('a summary that is a number is taken as it was written, by both', () => {
    const yaml = sound.replace('What it is for.', '12');
    expect(judges('document', documentFrontmatter, false)(yaml)).toEqual({ editor: true, check: true });
    expect(validate(documentFrontmatter, parseYaml(yaml, 'a.yaml'))).toMatchObject({
      data: { summary: '12' },
    });
  });
});

const sound = `id: POL-001
title: A title
type: policy
classification: internal
version: 1.0.0
owner: officer
approver: boss
audience: [all-staff]
reviewEvery: P1Y
summary: What it is for.
`;
