import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulebook } from '../../src/rulebook/rulebook.ts';
import { allRules, catalogue } from '../../src/rules/catalogue.ts';
import { project } from '../support/run-clausebook.ts';

const slugs: readonly string[] = allRules.map(({ slug }) => slug);

describe('the catalogue of rules', () => {
  test('has every rule of the rulebook', () => {
    expect(rulebook.map(({ slug }) => slug).filter((slug) => !slugs.includes(slug))).toEqual([]);
  });

  test('has every check over the whole handbook: one that is left out is never run', async () => {
    const modules = await Promise.all(
      globSync('src/rules/*.ts', { cwd: project }).map((file) => import(`${project}/${file}`)),
    );
    const defined = modules.flatMap((module) => Object.values<unknown>(module).flat()).filter(isRule);
    expect(defined.length).toBeGreaterThan(20);
    expect(defined.filter((rule) => !allRules.some((known) => known === rule))).toEqual([]);
  });

  test('has no rule that nothing in the source reports', () => {
    const source = globSync('src/**/*.{ts,mjs}', { cwd: project })
      .filter((file) => !file.startsWith(join('src', 'rulebook')))
      .map((file) => readFileSync(join(project, file), 'utf8'))
      .join('\n');
    const kinds = ['role', 'term', 'contact', 'parameter', 'decision', 'activity', 'audience'].map(
      (kind) => `unknown-${kind}`,
    );
    expect(
      rulebook
        .map(({ slug }) => slug)
        .filter((slug) => !kinds.includes(slug) && !source.includes(`'${slug}'`)),
    ).toEqual([]);
  });

  test('describes each rule once, under anchors that are all different', () => {
    const anchors = [...slugs, ...catalogue.map(({ id }) => id)];
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const anchor of anchors) expect(anchor).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test.each(allRules)('speaks in whole sentences of $slug', ({ means, mend }) => {
    for (const text of [means, mend]) {
      expect(text).toMatch(/^[A-Z3“`].*[.`]$/s);
      expect(text).not.toMatch(/[\n—]|\s\s/);
      expect(text.split('`').length % 2, 'an opened backtick is closed').toBe(1);
    }
  });
});

function isRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'slug' in value && 'check' in value;
}
