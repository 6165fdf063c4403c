import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed } from '../support/faulty-handbook.ts';
import { type Ran, runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

function build(root: string, out?: string): Promise<Ran> {
  const words = ['build', '--root', root, ...(out === undefined ? [] : ['--out', out])];
  return runClausebook(words, { ownPresses: true });
}

/** Every file of a folder, with what is in it. */
function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, entry.isFile() ? readFileSync(path, 'base64') : 'folder'] as const;
    }),
  );
}

describe('a place that cannot be built in is wrong usage, whoever runs the command:', () => {
  // The superuser may write into any folder, so these are places in which nobody can make one.
  test('below a file', async () => {
    const root = temporaryHandbook();
    const file = join(dirname(root), 'notes.txt');
    writeFileSync(file, 'mine', { mode: 0o755 });
    const out = join(file, 'dist');
    expect(await build(root, out)).toEqual({
      code: 2,
      stdout: 'No problems.\n',
      stderr: `--out ${out} can't be written. Name a folder in which you may write, or ask for the right to.\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test('a file', async () => {
    const root = temporaryHandbook();
    const out = join(dirname(root), 'dist');
    writeFileSync(out, 'mine');
    expect(await build(root, out)).toEqual({
      code: 2,
      stdout: '',
      stderr: `--out ${out} is a file. Name a folder.\n`,
    });
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  test.runIf(existsSync('/proc/self'))('in the system, at whatever depth', async () => {
    const root = temporaryHandbook();
    for (const out of ['/proc/nowhere', '/proc/nowhere/at/all']) {
      expect(await build(root, out)).toEqual({
        code: 2,
        stdout: 'No problems.\n',
        stderr: `--out ${out} can't be written. Name a folder in which you may write, or ask for the right to.\n`,
      });
    }
  });

  test.each(['policies/dist', 'content'])('in the handbook itself: %s', async (way) => {
    const root = temporaryHandbook();
    const out = join(root, way);
    const part = way.split('/')[0];
    expect(await build(root, out)).toEqual({
      code: 2,
      stdout: '',
      stderr: `--out ${out} lies in ${part}/, which is read as the handbook. Name a folder beside it.\n`,
    });
  });

  test.each(['public', 'deploy'])('where a folder called %s is that no build has made', async (name) => {
    const root = temporaryHandbook();
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, 'mine.txt'), 'mine');
    expect(await build(root, root)).toEqual({
      code: 2,
      stdout: '',
      stderr: `--out ${root} holds something called "${name}" that no build has made, and a build would replace it. Name a folder that is empty or not there yet.\n`,
    });
    expect(readFileSync(join(root, name, 'mine.txt'), 'utf8')).toBe('mine');
  });
});

describe('when the check fails', () => {
  const faulty = changed('content/organization.yaml', 'headcount: 12', 'headcount: 0');

  test('nothing is written where nothing was', async () => {
    const root = temporaryHandbook(faulty);
    const before = filesIn(dirname(root));
    const { code, stderr } = await build(root);
    expect([code, stderr]).toEqual([1, 'Nothing was built. Mend the problems above and try again.\n']);
    expect(filesIn(dirname(root))).toEqual(before);
  });

  test('what an earlier build made stays as it was', async () => {
    const root = temporaryHandbook();
    const out = join(dirname(root), 'dist');
    expect((await build(root, out)).code).toBe(0);
    for (const [file, content] of Object.entries(faulty)) writeFileSync(join(root, file), content);
    const before = filesIn(dirname(root));
    expect((await build(root, out)).code).toBe(1);
    expect(filesIn(dirname(root))).toEqual(before);
  });

  test('what a killed build left undone is put right all the same', async () => {
    const root = temporaryHandbook();
    const out = join(dirname(root), 'dist');
    expect((await build(root, out)).code).toBe(0);
    const before = filesIn(dirname(out));
    // No process has so high a number.
    const left = join(out, '.clausebook-build-4194305');
    mkdirSync(join(left, 'old'), { recursive: true });
    renameSync(join(out, 'staff'), join(left, 'old/staff'));
    mkdirSync(join(left, 'new/audit'), { recursive: true });
    expect((await build(temporaryHandbook(faulty), out)).code).toBe(1);
    expect(filesIn(dirname(out))).toEqual(before);
  });
});
