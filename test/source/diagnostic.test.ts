import { expect, test } from 'vitest';
import type { RuleName } from '../../src/rulebook/rulebook.ts';
import { report, sortDiagnostics } from '../../src/source/diagnostic.ts';

test('problems are sorted by file, line, column and rule, and a repetition is dropped', () => {
  const at = (file: string, line: number, column: number, rule: RuleName) =>
    report({ file, line, column }, rule, 'x.');
  const sorted = [
    at('B', 1, 1, 'yaml-tab'),
    at('a', 2, 1, 'bad-date'),
    at('a', 2, 10, 'bad-date'),
    at('a', 10, 1, 'bad-date'),
    at('a', 10, 1, 'empty-file'),
  ];
  expect(sortDiagnostics([...sorted.toReversed(), ...sorted])).toEqual(sorted);
});

test('a problem without a hint has no key for it', () => {
  expect(report({ file: 'a', line: 1, column: 1 }, 'bad-date', 'x.')).not.toHaveProperty('hint');
});
