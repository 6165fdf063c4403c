import { expect, test } from 'vitest';
import { runClausebook } from '../support/run-clausebook.ts';
import { releaseOn } from '../support/run-release.ts';
import { releasedNotice, rewritePrivacy } from '../support/small-notice.ts';
import type { Privacy } from '../support/small-privacy.ts';

const keepForLonger = ({ activity, schedule }: Privacy) => {
  schedule.period = 'P3Y';
  for (const kept of activity.retention) kept.period = 'P3Y';
};

test('a notice that the register has left behind is released by the command that its message spells', async () => {
  const root = releasedNotice();
  const check = (now: string) => runClausebook(['check', '--root', root], { now });
  expect((await check('2026-02-20')).stdout).not.toContain('notice-stale');
  rewritePrivacy(root, keepForLonger);
  expect((await check('2026-02-20')).stdout).toContain('notice-stale');

  const released = await releaseOn(root, '2026-02-20', ['privacy-notice', '--effective', '2026-03-10']);
  expect(released.stderr).not.toContain('notice-stale');
  expect(released.code).toBe(0);
  expect((await check('2026-02-20')).stdout).not.toContain('notice-stale');
});

test('it is not let through by a command that mends nothing of it', async () => {
  const root = releasedNotice();
  rewritePrivacy(root, keepForLonger);
  const words = ['review', 'access-control', '--outcome', 'confirmed', '--root', root];
  const { code, stderr } = await runClausebook(words, { now: '2026-02-20' });
  expect(code).toBe(1);
  expect(stderr).toContain('notice-stale');
});

test('a notice that would count before people had time to read it is not recorded', async () => {
  const root = releasedNotice();
  rewritePrivacy(root, keepForLonger);
  const { code, stderr } = await releaseOn(root, '2026-02-20', [
    'privacy-notice',
    '--effective',
    '2026-02-22',
  ]);
  // A week to read it is what this handbook gives people.
  expect(stderr).toContain('notice-too-soon');
  expect(code).toBe(1);
});
