import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

test('a build keeps what it may use again in the handbook, a folder for each edition, and Git sees none of it', async () => {
  const root = temporaryHandbook();
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  const words = ['build', '--root', root, '--out', join(dirname(root), 'dist')];
  expect((await runClausebook(words, { ownPresses: true })).code).toBe(0);
  expect(readdirSync(join(root, '.clausebook'))).toEqual(
    expect.arrayContaining(['.gitignore', 'audit', 'public', 'redlines', 'staff']),
  );
  const status = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  expect(status.trim().split('\n')).toEqual(['?? content/', '?? policies/']);
});

describe('where nothing can be kept the build goes on without, and says so:', () => {
  test('a file stands in its place', async () => {
    const root = temporaryHandbook({ '.clausebook': 'mine' });
    const ran = await runClausebook(['build', '--root', root, '--out', join(dirname(root), 'dist')]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain(
      `${join(root, '.clausebook')} can't be written, so nothing is kept for the next build. This one takes longer.\n`,
    );
  });

  test('its place is a link, and what lies behind it is not touched', async () => {
    const root = temporaryHandbook();
    const elsewhere = join(dirname(root), 'elsewhere');
    mkdirSync(join(elsewhere, 'audit'), { recursive: true });
    writeFileSync(join(elsewhere, 'audit/mine.txt'), 'mine');
    symlinkSync(elsewhere, join(root, '.clausebook'));
    const ran = await runClausebook([
      'build',
      '--root',
      root,
      '--out',
      join(dirname(root), 'dist'),
      '--force',
    ]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain(`${join(root, '.clausebook')} is a link, so nothing is kept`);
    expect(readdirSync(elsewhere)).toEqual(['audit']);
    expect(existsSync(join(elsewhere, 'audit/mine.txt'))).toBe(true);
  });
});
