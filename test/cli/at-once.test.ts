import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { releasedHandbook } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const now = '2026-11-20';
const run = (root: string, ...words: string[]) => runClausebook([...words, '--root', root], { now });
const eventsOf = (root: string) => readdirSync(join(root, 'content/ledger')).sort();
const hiddenIn = (root: string) => readdirSync(join(root, 'content')).filter((name) => name.startsWith('.'));

test('of three commands that record at once each has its event, and who reads meanwhile sees no half of one', async () => {
  const root = releasedHandbook();
  const slugs = ['access-control', 'key-cabinet', 'privacy-notice'];
  const [checked, verified, ...recorded] = await Promise.all([
    run(root, 'check'),
    run(root, 'verify'),
    ...slugs.map((slug) => run(root, 'review', slug, '--outcome', 'confirmed')),
  ]);
  for (const { code, stderr } of [checked, verified, ...recorded])
    expect({ code, stderr }).toMatchObject({ code: 0 });
  const numbers = recorded.map(({ stdout }) => /Recorded as event (\d+)/.exec(stdout)?.[1]);
  expect(numbers.sort()).toEqual(['3', '4', '5']);
  expect(eventsOf(root)).toEqual([
    ...['0001-release.json', '0002-release.json'],
    ...['0003-review.json', '0004-review.json', '0005-review.json', 'HEAD'],
  ]);
  expect((await run(root, 'verify')).code).toBe(0);
  expect(hiddenIn(root)).toEqual([]);
});

test('two new documents at once have two ids', async () => {
  const root = temporaryHandbook();
  const made = await Promise.all(
    ['First rules', 'Second rules'].map((title) => run(root, 'new', 'policy', title, '--topic', 'access')),
  );
  expect(made.map(({ code }) => code)).toEqual([0, 0]);
  const ids = ['first-rules', 'second-rules'].map(
    (slug) => /^id: (\S+)$/m.exec(readFileSync(join(root, `policies/access/${slug}.mdx`), 'utf8'))?.[1],
  );
  expect(new Set(ids).size).toBe(2);
});

/** As a killed command leaves it: the last event is written down, and its file and HEAD are not in their places. */
function interrupt(root: string): void {
  const whole = join(root, 'content/.written-0003');
  const [before] = readFileSync(join(root, 'content/heads.txt'), 'utf8').split('\n').slice(-3);
  for (const file of ['content/ledger/0003-review.json', 'content/ledger/HEAD']) {
    mkdirSync(dirname(join(whole, file)), { recursive: true });
    renameSync(join(root, file), join(whole, file));
  }
  writeFileSync(join(root, 'content/ledger/HEAD'), `000${before?.slice(0, 66)}\n`);
}

test('verify after a killed command says that it waits, and how it ends; any other command ends it', async () => {
  const root = releasedHandbook();
  await run(root, 'review', 'key-cabinet', '--outcome', 'confirmed');
  interrupt(root);
  const first = await run(root, 'verify');
  expect(first.stdout).toMatch(
    /^Found:\ncontent\/\.written-0003:1:1 {2}error {2}recording-interrupted {2}A command was interrupted while it recorded event 3\. .* Any command finishes that: npx clausebook check\. /,
  );
  expect(first.stdout).not.toContain('broken-chain');
  expect(first.code).toBe(1);
  // It looks and finishes nothing.
  expect(existsSync(join(root, 'content/.written-0003'))).toBe(true);
  expect((await run(root, 'next')).code).toBe(0);
  expect(hiddenIn(root)).toEqual([]);
  expect(await run(root, 'verify')).toMatchObject({ code: 0 });
  expect(eventsOf(root)).toContain('0003-review.json');
});

test('a command that is killed while it waits or plans leaves a lock that keeps nobody waiting', async () => {
  const root = releasedHandbook();
  const lock = join(root, 'content/.lock');
  const child = spawn(process.execPath, [
    ...['-e', `require('fs').writeFileSync(${JSON.stringify(lock)}, '');`],
  ]);
  await new Promise((resolve) => child.on('close', resolve));
  const { thisWorker } = await import('../../src/cli/at-work.ts');
  const dead = { ...thisWorker(), process: child.pid, start: '', since: now, deed: 'release' };
  writeFileSync(lock, JSON.stringify(dead));
  const { code, stderr } = await run(root, 'review', 'key-cabinet', '--outcome', 'confirmed');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(hiddenIn(root)).toEqual([]);
});
