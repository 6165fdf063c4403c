import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { manualPages } from '../../src/routes/manual-pages.ts';
import { compareFolders } from '../support/compare-folders.ts';
import { compareManifest } from '../support/compare-manifest.ts';
import { project, userEnvironment, withClock } from '../support/run-clausebook.ts';
import { reasonForEach } from '../support/run-release.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { copySmall, type InstalledHandbook, installHandbook } from './installed-handbook.ts';

const day = '2026-02-02';
const release = [
  ...['release', 'access-control', 'key-cabinet', 'privacy-notice', '--approved-on', day],
  ...['--method', 'minutes', '--evidence', 'Minutes no. 1', ...reasonForEach],
];
const folder = temporaryFolder();
/** What is recorded is recorded by the clock. A copy of the program that sets it: others may not look into the project. */
const clock = {
  ...withClock(day, pathToFileURL(join(folder, 'set-clock.mjs'))),
  // What is recorded twice, on two disks, is compared.
  CLAUSEBOOK_TEST_STILL: '1',
};
/** What the tests that write begin with: a copy of it lies beside the packages, which Node.js finds above it. */
let handbook: InstalledHandbook;

beforeAll(() => {
  // Others may look in: one of the tests is somebody else.
  chmodSync(folder, 0o755);
  copyFileSync(join(project, 'test/support/set-clock.mjs'), join(folder, 'set-clock.mjs'));
  handbook = installHandbook(folder);
}, 600_000);

/** Asserts that a command did what it should, and shows what it said when it did not. */
function expectDone({ code, stdout, stderr }: ReturnType<InstalledHandbook['run']>): void {
  expect({ code, said: code === 0 ? '' : `${stdout}${stderr}` }).toEqual({ code: 0, said: '' });
}

function expectWhole(out: string): void {
  for (const name of ['public', 'staff', 'audit'])
    expect(compareManifest(join(out, name))).toEqual({ date: day, faults: [] });
  expect(readdirSync(out).sort()).toEqual(['audit', 'deploy', 'public', 'staff']);
}

/** The four commands that a handbook lives by, in their order. */
function runFour(root: string, out: string, as?: readonly string[]): void {
  const where = ['--root', root];
  expectDone(handbook.run(['check', ...where, '--date', day], as));
  expectDone(handbook.run([...release, ...where], as, clock));
  expectDone(handbook.run(['build', ...where, '--out', out, '--date', day], as));
  expectDone(handbook.run(['verify', ...where], as));
  expectWhole(out);
}

describe('the package', () => {
  test('holds the compiled commands, the sources of the site, both licences, and nothing of Northwater', () => {
    const held = readdirSync(handbook.engine).filter((name) => name !== 'node_modules');
    expect(held.sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'LICENSE-CONTENT',
        'NOTICE',
        'README.md',
        'content',
        'lib',
        'package.json',
      ].concat(...['public', 'src']),
    );
    expect(readdirSync(join(handbook.engine, 'content'))).toEqual(['schemas']);
    expect(readdirSync(join(handbook.engine, 'src/cli')).filter((name) => name.endsWith('.ts'))).toEqual([]);
  });

  test('says its version and the format of the handbooks that it reads', () => {
    expect(handbook.run(['--version'])).toEqual({
      code: 0,
      stdout: 'clausebook 0.1.0, reads handbooks of format 1 and older\n',
      stderr: '',
    });
  });

  test('drives no browser unless somebody installs what that needs, and says so', () => {
    const { code, stderr } = handbook.run([
      'observe',
      'https://www.example.org',
      '--notice',
      'privacy-notice',
    ]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/npm install --save-dev playwright-core\n$/),
    });
  });

  test('can be imported by a program of the handbook, with types', () => {
    const program = join(handbook.root, 'list.ts');
    writeFileSync(
      program,
      `import { type Handbook, loadHandbook, publish, select } from 'clausebook';
const loaded: Handbook | undefined = loadHandbook('.').handbook;
if (loaded === undefined) throw new Error('no handbook');
const seen = select(publish(loaded, '${day}', { drafts: true }), 'public', '${day}').handbook;
const slugs: readonly string[] = seen.documents.map(({ slug }) => slug);
console.log(slugs.join());
`,
    );
    const checked = spawnSync(
      process.execPath,
      [
        join(import.meta.dirname, '../../node_modules/typescript/bin/tsc'),
        ...['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--skipLibCheck'],
        'list.ts',
      ],
      { cwd: handbook.root, encoding: 'utf8' },
    );
    expect(checked.stdout).toBe('');
    const ran = spawnSync(process.execPath, ['list.ts'], { cwd: handbook.root, encoding: 'utf8' });
    expect(ran.stdout).toBe('privacy-notice\n');
  });
});

describe('a handbook with the package as its one dependency, in a folder with blanks and õ in its name', () => {
  test('is checked, released, built and verified, and writes nothing into the package', () => {
    const before = filesOf(handbook.engine);
    runFour('.', join(handbook.root, 'dist'));
    expect(filesOf(handbook.engine)).toEqual(before);
    expect(readdirSync(join(handbook.root, '.clausebook'))).toEqual(
      expect.arrayContaining(['.gitignore', 'audit', 'public', 'redlines', 'staff']),
    );
  });

  test("has the author's manual in its staff and audit editions, and not in the public one", () => {
    for (const name of ['staff', 'audit']) {
      for (const { path, title } of manualPages)
        expect(readFileSync(join(handbook.root, 'dist', name, path, 'index.html'), 'utf8')).toContain(title);
    }
    expect(
      readdirSync(join(handbook.root, 'dist/public')).filter((name) => name.startsWith('manual')),
    ).toEqual([]);
  });

  test('has its own pages besides, with layouts of the package, and its own in the place of one of the manual', () => {
    const root = copySmall(join(handbook.root, 'with pages'));
    const page = (title: string) =>
      `---\nlayout: '@clausebook/site/layouts/Manual.astro'\ntitle: ${title}\nsummary: Ours.\n---\nOur words.\n`;
    mkdirSync(join(root, 'content/pages/staff'), { recursive: true });
    writeFileSync(join(root, 'content/pages/staff/visitors.mdx'), page('How we greet visitors'));
    writeFileSync(join(root, 'content/pages/staff/manual-text.mdx'), page('How we write'));
    const out = join(root, 'dist');
    expectDone(handbook.run(['build', '--root', root, '--edition', 'staff', '--drafts', '--date', day]));
    const read = (path: string) => readFileSync(join(out, 'staff', path, 'index.html'), 'utf8');
    expect(read('visitors')).toContain('How we greet visitors');
    const parts = join(out, 'staff/search/parts');
    const found = readdirSync(parts).map((part) => readFileSync(join(parts, part), 'utf8'));
    expect(found.join()).toContain('"heading":"How we greet visitors"');
    expect(read('manual-text')).toContain('How we write');
    expect(read('manual-fields')).toContain('reviewEvery');
  });
});

/** A clone as `npm ci` leaves it, where others may look in: the sources, and what npm linked for the command. */
function cloneOfEngine(): string {
  const command = 'node_modules/clausebook-command';
  const bin = 'node_modules/.bin/clausebook';
  expect(readlinkSync(join(project, command))).toBe('../src/cli');
  expect(readlinkSync(join(project, bin))).toBe('../clausebook-command/clausebook.mjs');
  const clone = join(folder, 'clone');
  for (const part of ['package.json', 'src', 'content/schemas'])
    cpSync(join(project, part), join(clone, part), { recursive: true });
  mkdirSync(join(clone, 'node_modules/.bin'), { recursive: true });
  symlinkSync(readlinkSync(join(project, command)), join(clone, command));
  symlinkSync(readlinkSync(join(project, bin)), join(clone, bin));
  const packages = join(handbook.root, 'node_modules');
  for (const name of readdirSync(packages).filter((name) => name !== '.bin' && name !== 'clausebook'))
    symlinkSync(join(packages, name), join(clone, 'node_modules', name));
  return clone;
}

describe('somebody who is not root, and may not write where the package lies,', () => {
  // Whoever is not root already is that somebody; the package is made read-only for them.
  const root = process.getuid?.() === 0;
  const nobody = 65_534;
  const as = root ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : [];

  test.skipIf(process.platform === 'win32')('does all of it in a handbook of their own', () => {
    const own = join(folder, 'theirs');
    copySmall(own);
    if (root) giveTo(nobody, own);
    else setWritable(handbook.engine, false);
    try {
      runFour(own, join(own, 'dist'), as);
    } finally {
      if (!root) setWritable(handbook.engine, true);
    }
    expect(statSync(join(own, 'dist/staff/index.html')).uid).toBe(root ? nobody : process.getuid?.());
  });

  test.skipIf(process.platform === 'win32').each([
    ['in a handbook that somebody else installed', () => handbook.root],
    ['in a clone of the engine that somebody else installed', cloneOfEngine],
  ])('starts it with npx, %s', (_where, place) => {
    const home = mkdtempSync(join(folder, 'their home '));
    if (root) giveTo(nobody, home);
    const [program = 'npx', ...words] = [...as, 'npx', '--offline', 'clausebook', '--version'];
    const { status, stdout, stderr } = spawnSync(program, words, {
      cwd: place(),
      env: { ...userEnvironment(), HOME: home, NPM_CONFIG_UPDATE_NOTIFIER: 'false' },
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^clausebook \d/);
  });

  test.skipIf(process.platform === 'win32')(
    'builds a handbook that they may only read, and is told that nothing is kept',
    () => {
      const others = join(folder, 'somebody elses');
      copySmall(others);
      setWritable(others, false);
      onTestFinished(() => setWritable(others, true));
      const out = join(folder, 'their output');
      mkdirSync(out);
      if (root) giveTo(nobody, out);
      const ran = handbook.run(['build', '--root', others, '--out', out, '--drafts', '--date', day], as);
      expectDone(ran);
      expect(ran.stderr).toContain(
        `${join(others, '.clausebook')} can't be written, so nothing is kept for the next build.`,
      );
      expectWhole(out);
    },
  );
});

describe('disks:', () => {
  const memory = '/dev/shm';
  const another = existsSync(memory) && statSync(memory).dev !== statSync(tmpdir()).dev ? memory : undefined;
  if (another === undefined)
    process.stderr.write('Not tried: a handbook and its output on two disks. There is no second one here.\n');

  test.skipIf(another === undefined)('the handbook on one and its output on another, both ways', () => {
    const there = mkdtempSync(join(another ?? '', 'clausebook õ '));
    onTestFinished(() => rmSync(there, { recursive: true, force: true }));
    runFour(copySmall(join(folder, 'on disk')), join(there, 'dist'));
    runFour(copySmall(join(there, 'handbook')), join(folder, 'dist'));
    expect(compareFolders(join(there, 'dist'), join(folder, 'dist'))).toEqual([]);
  });

  const mounts = spawnSync('unshare', ['--mount', '--map-root-user', 'true']).status === 0;
  if (!mounts)
    process.stderr.write('Not tried: an output that is a disk of its own. Nothing may be mounted here.\n');

  test.skipIf(!mounts)('an output that is a disk of its own, built twice', () => {
    const out = join(folder, 'own disk');
    const kept = join(folder, 'kept');
    mkdirSync(out);
    const root = copySmall(join(folder, 'third'));
    // The disk is gone with the last process that sees it, so what was built is copied away.
    const script =
      'mount -t tmpfs tmpfs "$1" && out="$1" && kept="$2" && shift 2 && "$@" && "$@" && cp -R "$out" "$kept"';
    const as = ['unshare', '--mount', '--map-root-user', 'sh', '-c', script, 'sh', out, kept];
    expectDone(handbook.run(['build', '--root', root, '--out', out, '--drafts', '--date', day], as));
    expect(readdirSync(out)).toEqual([]);
    expectWhole(kept);
  });
});

/** Every path of a folder with its size and when it was last written. */
function filesOf(place: string): string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(join(place, path));
      return `${path} ${size} ${mtimeMs}`;
    });
}

function pathsIn(place: string): string[] {
  return [
    place,
    ...readdirSync(place, { recursive: true, encoding: 'utf8' }).map((path) => join(place, path)),
  ];
}

function giveTo(user: number, place: string): void {
  for (const path of pathsIn(place)) lchownSync(path, user, user);
}

/** Allows or forbids writing to everybody but root. */
function setWritable(place: string, writable: boolean): void {
  for (const path of pathsIn(place)) {
    const { mode } = statSync(path);
    chmodSync(path, writable ? mode | 0o200 : mode & ~0o222);
  }
}
