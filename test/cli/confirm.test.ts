import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rewrite } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const confirm = (root: string, ...words: string[]) =>
  runClausebook(['confirm', ...words, '--root', root], { now: '2026-11-20' });
const says = (root: string, words: string) =>
  confirm(root, 'key-cabinet', '--role', 'officer', '--says', words);
const sentence = 'The Night Watcher changes the keys after 1 year and puts them into the dead drop.';
const wordsIn = (root: string, slug: string) =>
  parse(readFileSync(join(root, `content/confirmations/${slug}.yaml`), 'utf8')).map(
    ({ words }: { words?: unknown }) => words,
  );

describe('which words of a section meet a requirement', () => {
  test('is told tie by tie until somebody quotes them, and stands in the file of confirmations then', async () => {
    const root = temporaryHandbook();
    const before = await confirm(root, 'key-cabinet');
    expect(before.stdout).toContain(
      '1 tie is confirmed without the words that meet the requirement. To quote them: npx clausebook confirm SLUG --role ROLE --says "ANCHOR FRAMEWORK ID: WORDS"\n  changing-keys demo-2026 5.10\n',
    );
    const { stdout, stderr } = await says(root, `changing-keys demo-2026 5.10: ${sentence}`);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/ with words for 1 tie\.\n$/);
    expect(wordsIn(root, 'key-cabinet')).toEqual([{ 'demo-2026': { '5.10': sentence } }]);
    expect((await confirm(root, 'key-cabinet')).stdout).not.toContain('without the words');
    expect((await runClausebook(['check', '--root', root])).stdout).not.toContain('error');
  });

  test.each([
    ['nothing to be read', 'the keys', '--says "the keys" is not understood. Write it as'],
    [
      'a section that is not there',
      `changing-key demo-2026 5.10: ${sentence}`,
      'Did you mean changing-keys?',
    ],
    [
      'a requirement that it is not tied to',
      `changing-keys demo-2026 5.1: ${sentence}`,
      'The section "#changing-keys" is not tied to demo-2026 5.1. It is tied to demo-2026 5.10.',
    ],
    [
      'words that it does not say',
      'changing-keys demo-2026 5.10: The keys are changed daily.',
      'The section "#changing-keys" does not say "The keys are changed daily.". It says:\n    The Night',
    ],
  ])('is refused for %s, and nothing is written', async (_, given, message) => {
    const root = temporaryHandbook();
    const { code, stderr } = await says(root, given);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
    expect(wordsIn(root, 'key-cabinet')).toEqual([undefined]);
  });

  test('confirms the section that is quoted, and no other that waits', async () => {
    const root = temporaryHandbook();
    rewrite(
      root,
      'policies/access/key-cabinet.mdx',
      '## Changing keys',
      '## Lost keys {#lost-keys}\n\n<Satisfies demo-2026="5.1"/>\n\nSay so.\n\n## Changing keys',
    );
    const { stdout } = await says(root, `changing-keys demo-2026 5.10: ${sentence}`);
    expect(stdout).toMatch(/^1 section is confirmed .*, with words for 1 tie\.\n$/);
    expect((await confirm(root, 'key-cabinet')).stdout).toContain('(#lost-keys, unconfirmed)');
  });

  test.each([
    ['nobody', ['key-cabinet'], 'Say who has compared the words: add --role ROLE.'],
    ['no document', ['--role', 'officer'], 'Name the documents that were compared'],
    [
      'two documents',
      ['key-cabinet', 'access-control', '--role', 'officer'],
      'Words are quoted from one document at a time: name one SLUG.',
    ],
  ])('is refused for %s, and nothing is written', async (_, words, message) => {
    const root = temporaryHandbook();
    const { code, stderr } = await confirm(
      root,
      ...words,
      '--says',
      `changing-keys demo-2026 5.10: ${sentence}`,
    );
    expect(stderr).toContain(message);
    expect(code).toBe(2);
    expect(wordsIn(root, 'key-cabinet')).toEqual([undefined]);
  });

  test('is kept when the section is confirmed again and still says it, and dropped when not', async () => {
    const root = temporaryHandbook();
    const policy = 'policies/access/access-control.mdx';
    const again = () => confirm(root, 'access-control', '--role', 'officer');
    rewrite(root, policy, 'Ask the', 'First ask the');
    await again();
    expect(wordsIn(root, 'access-control')).toEqual([
      { 'demo-2026': { '5.10': 'You must lock your screen.' } },
    ]);
    rewrite(root, policy, '**must** lock your screen', '**must** lock the screen');
    await again();
    expect(wordsIn(root, 'access-control')).toEqual([undefined]);
  });
});
