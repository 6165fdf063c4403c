import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isAtWork, thisWorker } from '../../src/cli/at-work.ts';
import { isHeld, type Waiting, withLock } from '../../src/cli/lock.ts';
import { Stopped } from '../../src/cli/stopped.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const lockIn = (folder: string) => join(folder, '.lock');

/** Time that passes only where somebody sleeps, and what happens meanwhile, by the second. */
function timeWith(happens: (second: number) => void = () => undefined): Waiting & { readonly slept: number } {
  let milliseconds = 0;
  return {
    get slept() {
      return milliseconds / 1000;
    },
    now: () => milliseconds,
    async sleep(time) {
      const before = Math.floor(milliseconds / 1000);
      milliseconds += time;
      const after = Math.floor(milliseconds / 1000);
      if (after > before) happens(after);
    },
  };
}

function writeLock(file: string, holder: object): void {
  const since = '2026-11-20T10:00:00.000Z';
  writeFileSync(file, `${JSON.stringify({ ...thisWorker(), since, deed: 'release', ...holder })}\n`);
}

/** A heartbeat of somebody else. */
const beatAt = (file: string, second: number) =>
  utimesSync(file, 1_700_000_000 + second, 1_700_000_000 + second);

test('a lock is there while the work is done, says who does it, and is gone afterwards', async () => {
  const file = lockIn(temporaryFolder());
  const said = await withLock(file, 'review', () => {
    expect(isHeld(file)).toBe(true);
    return JSON.parse(readFileSync(file, 'utf8'));
  });
  expect(said).toMatchObject({ process: process.pid, deed: 'review' });
  expect(existsSync(file)).toBe(false);
});

test('a lock is gone after work that failed, too', async () => {
  const file = lockIn(temporaryFolder());
  const failed = withLock(file, 'review', () => Promise.reject(new Error('No.')));
  await expect(failed).rejects.toThrow('No.');
  expect(existsSync(file)).toBe(false);
});

test('of two works the second waits for the first', async () => {
  const file = lockIn(temporaryFolder());
  const done: string[] = [];
  let end: () => void = () => undefined;
  const first = withLock(file, 'first', async () => {
    await new Promise<void>((resolve) => (end = resolve));
    done.push('first');
  });
  const time = timeWith((second) => {
    if (second === 3) end();
  });
  // The first one ends between two looks of the second: so much time it is given.
  const sleep = (milliseconds: number) => time.sleep(milliseconds).then(() => new Promise(setImmediate));
  await Promise.all([first, withLock(file, 'second', () => done.push('second'), { now: time.now, sleep })]);
  expect(done).toEqual(['first', 'second']);
});

test('after 30 seconds the second says who holds it', async () => {
  const file = lockIn(temporaryFolder());
  writeLock(file, {});
  const time = timeWith();
  const asked = withLock(file, 'review', () => 'done', time);
  await expect(asked).rejects.toThrow(Stopped);
  await expect(asked).rejects.toThrow(
    `Another command, "release", process ${process.pid} on ${thisWorker().host}, is at work here since 2026-11-20T10:00:00.000Z, and after 30 seconds it still was.`,
  );
  expect(time.slept).toBeGreaterThanOrEqual(30);
  expect(time.slept).toBeLessThan(31);
  expect(existsSync(file)).toBe(true);
});

test('the lock of a process that has ended is taken over at once', async () => {
  const file = lockIn(temporaryFolder());
  writeLock(file, { process: spawnSync(process.execPath, ['--version']).pid });
  const time = timeWith();
  expect(await withLock(file, 'review', () => 'done', time)).toBe('done');
  expect(time.slept).toBe(0);
});

test.runIf(process.platform === 'linux')(
  'the lock of a process whose number another one has by now is taken over at once',
  async () => {
    const file = lockIn(temporaryFolder());
    writeLock(file, { start: '1' });
    const time = timeWith();
    expect(await withLock(file, 'review', () => 'done', time)).toBe('done');
    expect(time.slept).toBe(0);
  },
);

test.runIf(process.platform === 'linux')('a process that has ended and was not buried is dead', async () => {
  // A shell that starts a child and becomes a program that never asks for it. The child ends only then: a shell would
  // bury it.
  const child = "sh -c 'until grep -q sleep /proc/$PPID/comm; do :; done'";
  const parent = spawn('sh', ['-c', `${child} & echo $!; exec sleep 60`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const pid = Number(await new Promise((resolve) => parent.stdout.once('data', (text) => resolve(text))));
  const stateOf = () => /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1];
  while (stateOf() !== 'Z') await new Promise(setImmediate);
  expect(isAtWork({ process: pid, start: '' })).toBe(false);
  expect(isAtWork({ process: parent.pid ?? 0, start: '' })).toBe(true);
});

test('a lock of another host is taken over when it has been silent for 30 seconds', async () => {
  const file = lockIn(temporaryFolder());
  writeLock(file, { host: 'elsewhere' });
  const time = timeWith();
  expect(await withLock(file, 'review', () => 'done', time)).toBe('done');
  expect(time.slept).toBeGreaterThanOrEqual(30);
});

test('and not while its heart beats, whatever its own clock says', async () => {
  const file = lockIn(temporaryFolder());
  writeLock(file, { host: 'elsewhere' });
  const time = timeWith((second) => {
    if (second % 5 === 0) beatAt(file, second);
  });
  await expect(withLock(file, 'review', () => 'done', time)).rejects.toThrow('on elsewhere, is at work here');
});

test('a lock that says nothing is that of somebody who is silent', async () => {
  const file = lockIn(temporaryFolder());
  writeFileSync(file, '');
  const time = timeWith();
  expect(await withLock(file, 'review', () => 'done', time)).toBe('done');
  expect(time.slept).toBeGreaterThanOrEqual(30);
});

test('a lock that somebody else has taken over meanwhile is theirs', async () => {
  const file = lockIn(temporaryFolder());
  await withLock(file, 'review', () => writeLock(file, { host: 'elsewhere' }));
  expect(readFileSync(file, 'utf8')).toContain('elsewhere');
});
