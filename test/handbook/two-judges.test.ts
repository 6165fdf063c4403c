import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { jsonSchemas } from '../../src/handbook/json-schemas.ts';
import { documentFrontmatter } from '../../src/schema/document.ts';
import { organization } from '../../src/schema/organization.ts';
import { parameter } from '../../src/schema/parameter.ts';
import { validate } from '../../src/source/validate.ts';
import { parseYaml } from '../../src/source/yaml.ts';

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

const records: readonly [name: string, schema: z.ZodType, isList: boolean, sound: Record<string, string>][] =
  [
    [
      'document',
      documentFrontmatter,
      false,
      {
        id: 'POL-001',
        title: 'A title',
        type: 'policy',
        classification: 'internal',
        version: '1.0.0',
        owner: 'officer',
        approver: 'boss',
        audience: '[all-staff]',
        reviewEvery: 'P1Y',
        summary: 'What it is for.',
        keywords: '[doors]',
        offline: 'true',
      },
    ],
    [
      'parameters',
      parameter,
      true,
      {
        id: 'screen-lock',
        amount: '5',
        unit: 'minute',
        meaning: 'Time until a screen locks.',
        source: 'Our own',
        classification: 'public',
      },
    ],
    ['organization', organization, false, { name: 'A clinic' }],
  ];

/** The judge of an editor, and that of `check`, on one record of YAML. */
function judges(name: string, schema: z.ZodType, isList: boolean) {
  const ajv = new Ajv2020({ allowUnionTypes: true, formats: { date: true, uri: true, email: true } });
  const asks = ajv.compile(JSON.parse(jsonSchemas()[name] ?? '') as object);
  return (yaml: string) => {
    const read = parseYaml(yaml, 'a.yaml');
    const editor = asks(isList ? [read.value] : read.value) === true && read.diagnostics.length === 0;
    return { editor, check: 'data' in validate(schema, read) && read.diagnostics.length === 0 };
  };
}

describe('the schema in an editor and the check say the same', () => {
  test.each(records)('of %s', (name, schema, isList, sound) => {
    const ask = judges(name, schema, isList);
    const write = (fields: Readonly<Record<string, string>>) =>
      Object.entries(fields)
        .map(([field, value]) => `${field}: ${value}\n`)
        .join('');
    expect(ask(write(sound)).check || name === 'organization').toBe(true);
    const differ = Object.keys(sound).flatMap((field) =>
      seeds.flatMap((seed) => {
        const { editor, check } = ask(write({ ...sound, [field]: seed }));
        return editor === check ? [] : [`${field}: ${seed} (editor ${editor}, check ${check})`];
      }),
    );
    expect(differ).toEqual([]);
  });

  test('a summary that is a number is taken as it was written, by both', () => {
    const [name, schema, isList, sound] = records[0] ?? [];
    if (name === undefined || schema === undefined || sound === undefined) throw new Error('There is none.');
    const yaml = Object.entries({ ...sound, summary: '12' })
      .map(([field, value]) => `${field}: ${value}\n`)
      .join('');
    expect(judges(name, schema, isList === true)(yaml)).toEqual({ editor: true, check: true });
    expect(validate(schema, parseYaml(yaml, 'a.yaml'))).toMatchObject({ data: { summary: '12' } });
  });
});
