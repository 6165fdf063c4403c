import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../src/handbook/json-schemas.ts';
import { project } from '../support/run-clausebook.ts';

const content = join(project, 'content');

function recordFiles(): string[] {
  return readdirSync(content, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:yaml|mdx)$/.test(file) && !/^(?:pages|archive)\b/.test(file),
  );
}

describe('JSON Schemas', () => {
  test('those in content/schemas/ are the ones that zod makes today ("npm run schemas" writes them)', () => {
    const written = Object.fromEntries(
      readdirSync(join(content, 'schemas')).map((file) => [
        file.replace('.json', ''),
        readFileSync(join(content, 'schemas', file), 'utf8'),
      ]),
    );
    expect(written).toEqual(jsonSchemas());
  });

  test('every record names its schema in its first line of YAML, by a path that exists', () => {
    const files = recordFiles();
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const named = /^(?:---\n)?# yaml-language-server: \$schema=(\S+)\n/.exec(
        readFileSync(join(content, file), 'utf8'),
      )?.[1];
      expect(named, file).toBeDefined();
      expect(() => readFileSync(join(content, dirname(file), named ?? '')), file).not.toThrow();
    }
  });

  test('a schema explains its fields to the editor', () => {
    const schema = JSON.parse(jsonSchemas().document ?? '') as {
      properties: Record<string, { description?: string }>;
    };
    expect(schema.properties.version?.description).toContain('semver');
  });
});
