import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { releasedHandbook, rewrite } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';

const access = 'policies/access/access-control.mdx';

async function record(root: string, day: string, words: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await runClausebook([...words, '--root', root], { now: day });
  expect(`${code} ${stdout}${stderr}`, words.join(' ')).toMatch(/^0 /);
}

const approved = (day: string) => [
  ...['--approved-on', day, '--method', 'minutes', '--evidence', 'Minutes no. 2', '--reason', 'It was due.'],
];

function verify(root: string) {
  return runClausebook(['verify', '--root', root, '--date', '2026-11-21']);
}

describe('what the commands record', () => {
  test('is accepted by verify: releases, a review, a suspension and a return, a correction, a retirement', async () => {
    const root = releasedHandbook();
    rewrite(root, access, 'summary: ', 'summary: In short, ');
    await record(root, '2026-03-02', ['release', 'access-control', ...approved('2026-03-02')]);
    await record(root, '2026-03-10', ['review', 'privacy-notice', '--outcome', 'confirmed']);
    await record(root, '2026-03-11', [
      'correct',
      '3',
      'access-control',
      '--evidence',
      'Minutes no. 3',
      '--why',
      'A slip.',
    ]);
    await record(root, '2026-03-12', [
      'retire',
      'key-cabinet',
      '--from',
      '2026-04-01',
      '--why',
      'A new lock.',
      '--suspend',
    ]);
    await record(root, '2026-05-01', ['release', 'key-cabinet', ...approved('2026-05-01')]);
    await record(root, '2026-05-02', [
      'retire',
      'key-cabinet',
      '--from',
      '2026-06-01',
      '--why',
      'No keys any more.',
    ]);
    const { code, stdout } = await verify(root);
    expect(stdout).toMatch(/^8 events, 5 frozen texts, head 0008 [0-9a-f]{64}: nothing was altered/);
    expect(code).toBe(0);
  });

  test('on two branches is a fork, and is mended as verify says', async () => {
    const root = releasedHandbook();
    const branch = `${root}-branch`;
    cpSync(root, branch, { recursive: true });
    await record(root, '2026-03-10', ['review', 'privacy-notice', '--outcome', 'confirmed']);
    rewrite(branch, access, 'summary: ', 'summary: In short, ');
    await record(branch, '2026-03-10', ['release', 'access-control', ...approved('2026-03-10')]);
    for (const part of ['content/archive', 'content/ledger/0003-release.json', access])
      cpSync(join(branch, part), join(root, part), { recursive: true });
    expect((await verify(root)).stdout).toContain(
      'ledger-fork  Two events have the number 3: 0003-release.json and 0003-review.json. Both follow event 2.',
    );
    const aside = join(root, '..', 'event.json');
    renameSync(join(root, 'content/ledger/0003-release.json'), aside);
    await record(root, '2026-03-10', ['release', '--redo', aside]);
    expect((await verify(root)).stdout).toMatch(
      /^4 events, 4 frozen texts, head 0004 [0-9a-f]{64}: nothing was altered/,
    );
  });
});
