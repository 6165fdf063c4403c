import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../src/handbook/json-schemas.ts';
import { project } from '../support/run-clausebook.ts';

const content = join(project, 'content');

/** What authors write. Nobody opens a frozen source in an editor to complete it. */
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

  test('what is written for one release has its schema too: the file of --from is a list of requests', () => {
    const schema = JSON.parse(jsonSchemas()['release-request'] ?? '') as {
      type: string;
      items: { required: string[]; properties: Record<string, { description?: string }> };
    };
    expect(schema.type).toBe('array');
    expect(schema.items.required).toEqual(['document', 'approvedOn', 'reason']);
    expect(schema.items.properties.method?.description).toContain('policies and notices');
  });

  test('so has a translation, of which all but its own words comes from the original', () => {
    const schema = JSON.parse(jsonSchemas().translation ?? '') as {
      required: string[];
      properties: Record<string, unknown>;
    };
    expect(schema.required).toEqual(['translates', 'title', 'summary']);
    expect(schema.properties).not.toHaveProperty('version');
  });

  test('a schema explains its fields to the editor', () => {
    const schema = JSON.parse(jsonSchemas().document ?? '') as {
      properties: Record<string, { description?: string }>;
    };
    expect(schema.properties.version?.description).toContain('semver');
  });
});
