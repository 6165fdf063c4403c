import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { obey, problemsOf } from '../rules/scenes.ts';
import { rewrite } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const file = 'content/confirmations/access-control.yaml';
const says = 'You must lock your screen.';

function wordsIn(root: string): unknown {
  return (parse(readFileSync(join(root, file), 'utf8')) as { words?: unknown }[])[0]?.words;
}
const record = (root: string, words: string) =>
  obey(root, `npx clausebook confirm access-control --role officer --words "${words}"`);

describe('the words that meet a requirement', () => {
  test('are recorded letter by letter, and stay as long as they stand there', async () => {
    const root = temporaryHandbook();
    await record(root, `5.10: ${says}`);
    expect(wordsIn(root)).toEqual([{ framework: 'demo-2026', requirement: '5.10', says }]);
    rewrite(root, 'policies/access/access-control.mdx', 'Ask the <Role id="keeper"/>. See', 'Ask first. See');
    await obey(root, 'npx clausebook confirm access-control --role officer');
    expect(wordsIn(root)).toEqual([{ framework: 'demo-2026', requirement: '5.10', says }]);
  });

  test.each([
    ['that do not stand there', '5.10: Keys are melted down.', 'does not stand in #requesting-access'],
    [
      'for what no section meets',
      '5.99: Keys are counted.',
      'No section of access-control says that it meets 5.99',
    ],
    ['without a requirement', 'Keys are counted.', 'Write --words'],
  ])('%s are refused, with what to do', async (_what, words, message) => {
    const root = temporaryHandbook();
    await expect(record(root, words)).rejects.toThrow(message);
    expect(wordsIn(root)).toBeUndefined();
  });

  test('that were written by hand and stand for something else are an error', () => {
    const root = temporaryHandbook();
    rewrite(
      root,
      file,
      '  role: officer',
      `  words: [{ framework: demo-2026, requirement: "5.1", says: ${says} }]\n  role: officer`,
    );
    expect(problemsOf(root).map(({ rule, message }) => `${rule}: ${message}`)).toContain(
      'words-not-in-section: The section "requesting-access" of access-control was not compared with 5.1, and words are to meet it.',
    );
  });
});
