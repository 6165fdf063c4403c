import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { releasedHandbook } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';

const now = '2026-11-20';
const later = '2031-05-01';
const review = ['review', 'access-control', '--outcome', 'confirmed'];

const run = (root: string, words: readonly string[], at = now) =>
  runClausebook([...words, '--root', root], { now: at });
const eventsOf = (root: string) => readdirSync(join(root, 'content/ledger')).sort();

/** A handbook in which somebody has recorded a review with a clock that was years ahead. */
async function withFutureReview(): Promise<string> {
  const root = releasedHandbook();
  const { code, stderr } = await run(root, review, later);
  if (code !== 0) throw new Error(stderr);
  return root;
}

describe('the day of recording', () => {
  test('is that of the clock: another one is refused, later or earlier, and nothing is written', async () => {
    const root = releasedHandbook();
    const before = eventsOf(root);
    const ahead = await run(root, [...review, '--date', later]);
    expect(ahead).toMatchObject({
      code: 2,
      stderr: `Nothing can be recorded on ${later}: today is ${now}. Leave --date out.\n`,
    });
    const back = await run(root, [...review, '--date', '2026-11-19']);
    expect(back.code).toBe(2);
    expect(back.stderr).toContain(
      'What is recorded is recorded today, 2026-11-20, and not on 2026-11-19: leave --date out.',
    );
    expect(eventsOf(root)).toEqual(before);
    expect((await run(root, [...review, '--date', now])).code).toBe(0);
    const event = JSON.parse(readFileSync(join(root, 'content/ledger/0003-review.json'), 'utf8'));
    expect(event.recordedAt).toMatch(/^2026-11-20T10:00:\d\dZ$/);
  });

  test('is not that of a clock which is behind the ledger', async () => {
    const root = releasedHandbook();
    await run(root, review);
    const { code, stderr } = await run(root, review, '2026-11-19T12:00:00Z');
    expect(stderr).toContain(
      'The clock of this machine says 2026-11-19, and event 3 was recorded on 2026-11-20: the ledger is told in order. Set the clock.',
    );
    expect(code).toBe(1);
  });
});

describe('an event from the future', () => {
  test('is reported by check and by verify, and is taken back by a correction; then all is as before', async () => {
    const root = await withFutureReview();
    const checked = await run(root, ['check']);
    expect(checked.stdout).toContain(
      'content/ledger/0003-review.json:1:1  error  recorded-in-future  Event 3 is said to be recorded on 2031-05-01, and today is 2026-11-20: one of two clocks is wrong.',
    );
    const hint = /npx clausebook (correct 3 access-control --void) --why/.exec(checked.stdout)?.[1];
    expect(checked.code).toBe(1);
    const verified = await run(root, ['verify']);
    expect(verified.stdout).toContain('recorded-in-future');
    expect(verified.code).toBe(1);
    expect((await run(root, review)).stderr).toContain('recorded-in-future');

    const corrected = await run(root, [...(hint?.split(' ') ?? []), '--why', 'The clock was wrong.']);
    expect({ code: corrected.code, stderr: corrected.stderr }).toEqual({ code: 0, stderr: '' });
    for (const words of [['check'], ['verify'], review, ['verify']])
      expect(await run(root, words), words.join(' ')).toMatchObject({ code: 0 });
    expect(eventsOf(root)).toContain('0005-review.json');
  });

  test('is none where two clocks differ by hours, nor for a day that one looks back to', async () => {
    const root = releasedHandbook();
    await run(root, review, '2026-11-21T01:00:00Z');
    expect((await run(root, ['check'], '2026-11-20T10:00:00Z')).code).toBe(0);
    expect((await run(root, ['check'], '2026-11-19T23:00:00Z')).code).toBe(1);
    expect((await run(root, ['check', '--date', '2026-06-01'], now)).code).toBe(0);
  });

  test('is none where the newest commit shows that it is this clock which is behind', async () => {
    const root = await withFutureReview();
    const git = (...words: string[]) =>
      spawnSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@b', ...words], {
        env: { ...process.env, GIT_COMMITTER_DATE: '2031-05-02T10:00:00Z' },
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'Recorded');
    expect((await run(root, ['check'])).code).toBe(0);
    expect((await run(root, ['verify'])).code).toBe(0);
    const { code, stderr } = await run(root, review);
    expect(stderr).toContain('Set the clock. If it is right, that event was recorded with a wrong one');
    expect(code).toBe(1);
    // Whoever knows better than Git may still take it back.
    const corrected = await run(root, ['correct', '3', 'access-control', '--void', '--why', 'A clock.']);
    expect(corrected.code).toBe(0);
    expect((await run(root, review)).code).toBe(0);
  });
});
