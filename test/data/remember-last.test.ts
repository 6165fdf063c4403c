import { expect, test } from 'vitest';
import { rememberLast } from '../../src/data/remember.ts';

test('the last few answers are remembered, and those that were asked for last are forgotten last', () => {
  const asked: string[] = [];
  const recent = rememberLast<string>(2);
  const ask = (key: string) =>
    recent(key, () => {
      asked.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('that there is no answer is an answer, too', () => {
  let asked = 0;
  const recent = rememberLast<undefined>(1);
  for (const _time of [1, 2]) recent('a', () => void asked++);
  expect(asked).toBe(1);
});
