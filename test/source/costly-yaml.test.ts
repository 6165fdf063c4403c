import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { suggestFrom } from '../../src/source/nearest.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { findTooMany, yamlLimits } from '../../src/source/yaml-limits.ts';
import { problemsOf } from '../rules/scenes.ts';
import { changed, policy } from '../support/faulty-handbook.ts';
import { small, temporaryHandbook } from '../support/temporary-handbook.ts';
import { costlyYaml } from './costly-yaml.ts';

const minutes = 60_000;
const program = fileURLToPath(new URL('measure-yaml.ts', import.meta.url));

/** The same bound as for texts; what is printed for programs holds a thousand of each rule. */
const bound = { milliseconds: 4000, megabytes: 500, printed: 1_000_000 };

test(
  'no records or fields of less than a megabyte cost much, end the process or print a megabyte',
  () => {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', program, small], {
      encoding: 'utf8',
      timeout: 9 * minutes,
    });
    expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: '' });
    const costs = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(costs.map(({ name, rules }) => [name, rules])).toEqual(
      Object.entries(costlyYaml).map(([name, [, rules]]) => [name, rules]),
    );
    expect(
      costs.filter(
        ({ milliseconds, megabytes, printed, bytes }) =>
          milliseconds > bound.milliseconds ||
          megabytes > bound.megabytes ||
          printed > bound.printed ||
          bytes > 1_000_000,
      ),
    ).toEqual([]);
  },
  10 * minutes,
);

describe('a limit of records and fields', () => {
  test('lets as many parts stand as it says, and names the first that is too many', () => {
    // The document, and of each line a hyphen, a space, a mark, the word and the end.
    const text = '- a\n'.repeat(10);
    const most = 51;
    expect(findTooMany(text, { ...yamlLimits.list, most })).toBe(undefined);
    expect(findTooMany(text, { ...yamlLimits.list, most: most - 1 })).toBe(39);
    expect(findTooMany(text, { ...yamlLimits.list, most: 6 })).toBe(4);
  });

  test('is lower for the fields of a document than for a list', () => {
    const pairs = 'a: b\n'.repeat(yamlLimits.document.most / 4);
    expect(parseYaml(pairs, 'policies/doors.mdx', 2).diagnostics).toMatchObject([
      { rule: 'too-large', column: expect.any(Number), message: expect.stringContaining('20,000 names') },
    ]);
    expect(parseYaml(pairs, 'content/roles.yaml').diagnostics.map(({ rule }) => rule)).not.toContain(
      'too-large',
    );
  });

  test.each([
    ['policies/doors.mdx', yamlLimits.document],
    ['content/roles.yaml', yamlLimits.list],
  ])('holds for one value, in %s', (file, { value }) => {
    const rules = (length: number) =>
      parseYaml(`a: ${'x'.repeat(length)}\n`, file).diagnostics.map(({ rule }) => rule);
    expect(rules(value)).toEqual([]);
    expect(rules(value + 1)).toEqual(['too-large']);
  });

  test('holds for how many requirements stand above one', () => {
    const below = (levels: number) =>
      Array.from(
        { length: levels },
        (_, index) =>
          `  - { id: "6.${index}", title: Keys, parent: "${index === 0 ? '5' : `6.${index - 1}`}", kind: clause }\n`,
      ).join('');
    const file = 'content/frameworks/demo-2026.yaml';
    const rules = (levels: number) =>
      problemsOf(temporaryHandbook({ [file]: readFileSync(join(small, file), 'utf8') + below(levels) })).map(
        ({ rule }) => rule,
      );
    expect(rules(12)).not.toContain('too-deep');
    expect(rules(13)).toContain('too-deep');
    const circle = changed(file, '{ id: "5", ', '{ id: "5", parent: "5.1", ');
    expect(problemsOf(temporaryHandbook(circle)).map(({ rule }) => rule)).toContain('too-deep');
  });
});

test('of one rule in one file a thousand are kept, and how many more there are is said', () => {
  const fields = Array.from({ length: 1100 }, (_, index) => `f${index}: 1\n`).join('');
  const problems = problemsOf(temporaryHandbook(changed(policy, 'keywords:', `${fields}keywords:`)));
  const counts = Map.groupBy(problems, ({ rule }) => String(rule));
  expect(counts.get('unknown-field')).toHaveLength(1000);
  expect(counts.get('more-problems')).toMatchObject([
    { message: '100 more problems of the rule "unknown-field" are not shown from here on.' },
  ]);
});

test('a list that was asked for thousands of words that it lacks suggests nothing any more', () => {
  const known = new Set(Array.from({ length: 100_000 }, (_, index) => `word-${index}`));
  expect(suggestFrom('wrod-1', known)).toBe('Did you mean word-1?');
  for (let count = 0; count < 60; count++) suggestFrom('z', known);
  expect(suggestFrom('wrod-1', known)).toBe(undefined);
});
