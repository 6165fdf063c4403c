import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRoot } from '../../src/cli/find-root.ts';
import { commandNames } from '../../src/commands/commands.ts';
import { launcher, runClausebook, userEnvironment } from '../support/run-clausebook.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

test('a command finds its handbook from every folder in it', async () => {
  const root = realpathSync(temporaryHandbook());
  for (const folder of ['.', 'policies', 'policies/access', 'content/registers']) {
    mkdirSync(join(root, folder), { recursive: true });
    const below = await runClausebook(['check'], { cwd: join(root, folder) });
    expect(below, folder).toMatchObject({ code: 0, stderr: '' });
  }
  const made = await runClausebook(['new', 'policy', 'Visitors', '--topic', 'access'], {
    cwd: join(root, 'policies/access'),
  });
  expect(made.stdout).toContain('Wrote policies/access/visitors.mdx\n');
});

test('the nearest handbook is the one, and where there is none the message is about this folder', () => {
  const outer = realpathSync(temporaryHandbook());
  const inner = join(outer, 'content/examples/clinic');
  for (const part of ['policies', 'content']) mkdirSync(join(inner, part), { recursive: true });
  expect(findRoot(join(inner, 'policies'))).toBe('..');
  expect(findRoot(inner)).toBe('.');
  expect(findRoot(join(outer, 'content/examples'))).toBe(join('..', '..'));
  expect(findRoot(realpathSync(temporaryFolder()))).toBe('.');
});

test.runIf(process.getuid?.() === 0)('a handbook above that belongs to somebody else is passed over', () => {
  const outer = realpathSync(temporaryHandbook());
  const mine = join(outer, 'mine');
  mkdirSync(mine);
  expect(findRoot(mine)).toBe('..');
  chownSync(outer, 65_534, 65_534);
  expect(findRoot(mine)).toBe('.');
  // In one's own place, or in theirs, one stands on purpose.
  chownSync(mine, 65_534, 65_534);
  expect(findRoot(mine)).toBe('..');
});

test('every command tells what it takes with --help, and does nothing else', () => {
  for (const name of commandNames) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, name, '--help'], {
      cwd: temporaryFolder(),
      encoding: 'utf8',
      env: userEnvironment(),
    });
    expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: npx clausebook ${name}\\b`));
    expect(stdout).toContain('--root DIR');
  }
});
