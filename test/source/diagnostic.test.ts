import { expect, test } from 'vitest';
import { reportError, sortDiagnostics } from '../../src/source/diagnostic.ts';

test('problems are sorted by file, line, column and rule, and a repetition is dropped', () => {
  const at = (file: string, line: number, column: number, rule: string) =>
    reportError({ file, line, column }, rule, 'x.');
  const sorted = [
    at('B', 1, 1, 'z'),
    at('a', 2, 1, 'a'),
    at('a', 2, 10, 'a'),
    at('a', 10, 1, 'a'),
    at('a', 10, 1, 'b'),
  ];
  expect(sortDiagnostics([...sorted.toReversed(), ...sorted])).toEqual(sorted);
});

test('a problem without a hint has no key for it', () => {
  expect(reportError({ file: 'a', line: 1, column: 1 }, 'r', 'x.')).not.toHaveProperty('hint');
});
