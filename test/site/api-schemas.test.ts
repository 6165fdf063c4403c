import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { type BuiltEdition, readEditions } from '../support/built-edition.ts';

/** The files that programs read, as `/api/NAME.json` and `/api/registers/NAME.json`. */
function apiFilesOf({ files }: BuiltEdition): readonly string[] {
  return files.filter((file) => /^api\/(?!schemas\/|openapi\.json|index\.json).+\.json$/.test(file));
}

function readJson({ folder }: BuiltEdition, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

/** What a validator that knows nothing of us has against a file. */
function faultsOf(edition: BuiltEdition, file: string, content: unknown): readonly string[] {
  // The formats of days are patterns in the schemas as well, so the names of formats need no other package.
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
  const validate = ajv.compile(readJson(edition, file.replace(/^api\//, 'api/schemas/')) as object);
  validate(content);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe.each(readEditions())('the $name edition', (edition) => {
  const files = apiFilesOf(edition);

  test('has a JSON Schema for each file that programs read, and for no other', () => {
    expect(files).toContain('api/documents.json');
    const described = edition.files.filter((file) => file.startsWith('api/schemas/'));
    expect(described).toEqual(files.map((file) => file.replace(/^api\//, 'api/schemas/')).sort());
  });

  test.each(files)('%s is as its schema says', (file) => {
    expect(faultsOf(edition, file, readJson(edition, file))).toEqual([]);
  });

  test.each(files)('the schema of %s refuses a field that it does not name', (file) => {
    const content = readJson(edition, file);
    const [first] = Array.isArray(content) ? content : [content];
    const changed = { ...first, surprise: true };
    const faults = faultsOf(edition, file, Array.isArray(content) ? [changed] : changed);
    expect(faults).toContainEqual(expect.stringContaining('must NOT have additional properties'));
  });
});

test('the schema of documents refuses a day that is none and a version without three numbers', () => {
  const [edition] = readEditions();
  if (edition === undefined) throw new Error('no edition was built');
  const [first] = readJson(edition, 'api/documents.json') as object[];
  const faults = faultsOf(edition, 'api/documents.json', [{ ...first, effective: 'soon', version: '1.0' }]);
  expect(faults.filter((fault) => fault.includes('must match pattern'))).toHaveLength(2);
});
