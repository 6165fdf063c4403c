import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { project } from '../support/run-clausebook.ts';

const folder = join(project, 'test');
const named = (path: string) => relative(folder, path).replaceAll(sep, '/');

/** Everything in `test` that a file needs, itself included. */
function needsOf(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file) || relative(folder, file).startsWith('..') || !existsSync(file)) return known;
  known.add(file);
  for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles)
    if (fileName.startsWith('.')) needsOf(join(dirname(file), fileName), known);
  return known;
}

const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => join(folder, path));
const needs = new Map(tests.map((file) => [named(file), [...needsOf(file)].map(named)]));
const needing = (wanted: (path: string) => boolean) =>
  [...needs].filter(([, all]) => all.some(wanted)).map(([file]) => file);

describe('the projects of the tests', () => {
  test('the reader of imports finds them at all', () => {
    expect(needs.get('site/print.test.ts')).toContain('support/built-edition.ts');
  });

  test('only those of test/site look at the built editions, or open a browser', () => {
    const built = ['support/built-edition.ts', 'support/browser.ts'];
    expect(needing((path) => built.includes(path)).filter((file) => !file.startsWith('site/'))).toEqual([]);
  });

  test('no test installs anything: that is the business of pretest', () => {
    expect(needing((path) => path.startsWith('prepare/'))).toEqual([]);
  });
});
