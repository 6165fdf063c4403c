import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeFault } from '../../src/cli/system-fault.ts';
import { releasedHandbook } from '../support/released-handbook.ts';
import { launcher, userEnvironment, withClock } from '../support/run-clausebook.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const review = ['review', 'access-control', '--outcome', 'confirmed'];

/** Runs a command in a folder, as somebody who owns nothing there. */
function runAsOther(root: string, words: readonly string[]) {
  // Who is not root can't become somebody else, and takes the right from himself instead.
  const who = isRoot ? { uid: nobody, gid: nobody } : {};
  return spawnSync(process.execPath, [launcher, ...words, '--root', root], {
    ...who,
    encoding: 'utf8',
    env: { ...userEnvironment(), ...withClock('2026-11-20') },
  });
}

function withoutRights(): string {
  const root = releasedHandbook();
  chmodSync(dirname(root), 0o755);
  if (isRoot) return root;
  for (const folder of ['content', 'content/ledger', 'policies/access']) chmodSync(join(root, folder), 0o555);
  onTestFinished(() => {
    for (const folder of ['content', 'content/ledger', 'policies/access'])
      chmodSync(join(root, folder), 0o755);
  });
  return root;
}

const hiddenIn = (root: string) => readdirSync(join(root, 'content')).filter((name) => name.startsWith('.'));

describe.runIf(process.platform !== 'win32' && othersSeeUs())(
  'in a folder that this user may only read',
  () => {
    test.each([
      { words: review },
      { words: ['new', 'policy', 'Visitors', '--topic', 'access'] },
      { words: ['confirm', 'access-control', '--role', 'officer'] },
    ])('$words.0 says so in a sentence, and leaves nothing behind', ({ words }) => {
      const root = withoutRights();
      const { status, stdout, stderr } = runAsOther(root, words);
      expect(stderr).toMatch(
        /content can't be written: this user has no right to\. (?:.* belongs to user 0, and you are user 65534: ask for the right, or work on a copy\.|Give it to yourself, or work on a copy\.)\n$/,
      );
      expect(`${stdout}${stderr}`).not.toMatch(/\n {4}at /);
      expect(status).toBe(1);
      expect(hiddenIn(root)).toEqual([]);
    });

    test.each([['check'], ['next'], ['verify'], [...review, '--dry-run']])('%s works', (...words) => {
      const { status, stderr } = runAsOther(withoutRights(), words);
      expect(stderr).toBe('');
      expect(status).toBe(0);
    });
  },
);

test.runIf(isRoot && othersSeeUs())('a folder that this user may not even enter is said to be one', () => {
  const root = releasedHandbook();
  chmodSync(dirname(root), 0o700);
  const { status, stderr } = runAsOther(root, ['check']);
  expect(stderr).toMatch(/handbook can't be read: this user has no right to\./);
  expect(stderr).not.toMatch(/\n {4}at /);
  expect(status).toBe(1);
});

/** A disk of so many kilobytes; nothing where this user may mount none. */
function mountDisk(size: number): string | undefined {
  const disk = temporaryFolder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', disk]);
  if (status !== 0) return undefined;
  onTestFinished(() => void spawnSync('umount', ['-l', disk]));
  return disk;
}

// A real disk needs the rights of root; the faults of one are tried at every step in write-together.test.ts as well.
describe.runIf(isRoot && mountsHere())('on a disk that is full', () => {
  test('a review records nothing, and can be recorded once there is room', () => {
    const disk = mountDisk(900);
    if (disk === undefined) throw new Error('Nothing could be mounted.');
    const root = join(disk, 'handbook');
    cpSync(releasedHandbook(), root, { recursive: true });
    const run = () =>
      spawnSync(process.execPath, [launcher, ...review, '--root', root], {
        encoding: 'utf8',
        env: { ...userEnvironment(), ...withClock('2026-11-20') },
      });
    fill(disk);
    const full = run();
    expect(full.stderr).toMatch(/^The disk is full: .* could not be written\. Make room on it/);
    expect(full.status).toBe(1);
    expect(hiddenIn(root)).toEqual([]);
    writeFileSync(join(disk, 'fill'), '');
    expect(run()).toMatchObject({ status: 0, stderr: '' });
  });

  test('a build says so, whoever of its parts finds it out, and leaves the output as it was', () => {
    const disk = mountDisk(4000);
    if (disk === undefined) throw new Error('Nothing could be mounted.');
    const root = join(disk, 'handbook');
    cpSync(releasedHandbook(), root, { recursive: true });
    mkdirSync(join(root, 'dist'));
    for (const free of [1200, 2500]) {
      writeFileSync(join(disk, 'fill'), Buffer.alloc((4000 - free) * 1024 - 150_000));
      const { status, stderr } = spawnSync(process.execPath, [launcher, 'build', '--root', root], {
        encoding: 'utf8',
        env: userEnvironment(),
      });
      expect(stderr).toMatch(/^The disk is full: .* could not be written\. Make room on it/m);
      expect(stderr).not.toMatch(/\n {4}at /);
      expect(status).toBe(1);
      expect(readdirSync(join(root, 'dist'))).toEqual([]);
    }
  });
});

function mountsHere(): boolean {
  const probe = mkdtempSync(join(tmpdir(), 'clausebook-mount-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', probe]);
  if (status === 0) spawnSync('umount', [probe]);
  rmdirSync(probe);
  return status === 0;
}

/** Whether a test can be somebody else at all: the project may lie where others may not look. */
function othersSeeUs(): boolean {
  const words = ['--print', `fs.readFileSync(${JSON.stringify(launcher)}).length`];
  return !isRoot || spawnSync(process.execPath, words, { uid: nobody, gid: nobody }).status === 0;
}

function fill(disk: string): void {
  spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'fill')}`, 'bs=1k']);
}

describe('what the system says', () => {
  const told = (code: string, more: object = {}) =>
    describeFault(Object.assign(new Error(`${code}: no`), { code, ...more }));

  test.each([
    ['ENOSPC', { path: '/a/b' }, 'The disk is full: /a/b could not be written.'],
    ['EDQUOT', { path: '/a/b' }, '/a/b could not be written: your share of that disk is used up.'],
    ['EROFS', { path: '/a', dest: '/b' }, '/b could not be written: that disk can only be read.'],
    ['EIO', { path: '/a/b' }, '/a/b could not be read or written: the disk reports an error.'],
    ['EMFILE', { path: '/a/b' }, 'Too many files are open on this machine, and /a/b could not be opened.'],
    ['EACCES', { path: '/a/b', syscall: 'scandir' }, "/a/b can't be read: this user has no right to."],
    ['EACCES', { path: '/a/b', syscall: 'open' }, "/a can't be written: this user has no right to."],
  ])('%s %j is told in words', (code, more, sentence) => {
    expect(told(code, more)).toContain(sentence);
  });

  test('is found inside of another error, and in the words of a bundler', () => {
    const inner = Object.assign(new Error('no'), { code: 'ENOSPC', path: '/a/b' });
    expect(describeFault(new Error('Astro failed.', { cause: inner }))).toContain('/a/b');
    const words =
      'Build failed.\nFailed to write file in /a/b.mjs\n\nCaused by:\n    No space left on device (os error 28)';
    expect(describeFault(new Error(words))).toBe(
      'The disk is full: /a/b.mjs could not be written. Make room on it and run the command again.',
    );
  });

  test('is nothing where a program is at fault', () => {
    expect(describeFault(new TypeError('x is undefined'))).toBeUndefined();
    expect(told('ERR_INVALID_ARG_TYPE')).toBeUndefined();
    expect(told('ENOENT', { path: '/a' })).toBeUndefined();
  });
});
