import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { releasedHandbook, rewrite } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { small, temporaryHandbook } from '../support/temporary-handbook.ts';

const run = (root: string, ...words: string[]) =>
  runClausebook([...words, '--root', root], { now: '2026-11-20' });
const approval = ['--approved-on', '2026-11-20', '--method', 'minutes', '--evidence', 'Minutes no. 9'];
const eventsOf = (root: string) => readdirSync(join(root, 'content/ledger')).sort();

describe('review, retire and correct', () => {
  test('append events that the next command reads', async () => {
    const root = releasedHandbook();
    const reviewed = await run(root, 'review', 'POL-021', '--outcome', 'confirmed', '--note', 'Still right.');
    expect(reviewed.stderr).toBe('');
    expect(reviewed.stdout).toContain(
      'access-control  2.1.0  confirmed on 2026-11-20 by officer (p-2)\n  Still right.\n',
    );
    expect(reviewed.stdout).toContain('Writes content/heads.txt\n       content/ledger/0003-review.json\n');
    expect(reviewed.stdout).toMatch(/Recorded as event 3, [0-9a-f]{64}\./);
    const retired = await run(
      root,
      'retire',
      'key-cabinet',
      '--from',
      '2026-12-01',
      '--why',
      'No keys left.',
      '--suspend',
    );
    expect(retired.stdout).toMatch(
      /^key-cabinet {2}suspended from 2026-12-01 on\n {2}No keys left\.\n[^]*Recorded as event 4/,
    );
    const corrected = await run(
      root,
      'correct',
      '1',
      'access-control',
      '--effective',
      '2026-01-16',
      '--why',
      'Wrong day.',
    );
    expect(corrected.stdout).toMatch(
      /^access-control {2}event 1 says from now on: effective day 2026-01-16\n {2}Wrong day\.\n[^]*Recorded as event 5/,
    );
    expect(eventsOf(root)).toEqual([
      ...['0001-release.json', '0002-release.json', '0003-review.json', '0004-retire.json'],
      ...['0005-correction.json', 'HEAD'],
    ]);
    expect((await run(root, 'check')).code).toBe(0);
  });

  test('write nothing with --dry-run, and nothing when they refuse', async () => {
    const root = releasedHandbook();
    const before = readFileSync(join(root, 'content/ledger/HEAD'), 'utf8');
    const dry = await run(root, 'review', 'privacy-notice', '--outcome', 'confirmed', '--dry-run');
    expect(dry.stdout).toMatch(/Nothing was written: --dry-run\.\n$/);
    const refused = await run(root, 'retire', 'key-cabinet', '--from', '2026-11-01', '--why', 'Gone.');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(
      / {2}error {2}retired-too-early {2}.*\n\nretired-too-early {2}https:.*#retired-too-early\n\n1 error\.\nNothing was recorded\.\n$/,
    );
    expect(readFileSync(join(root, 'content/ledger/HEAD'), 'utf8')).toBe(before);
    expect(existsSync(join(root, 'content/.writing'))).toBe(false);
  });

  test('do not retire what a document in force links to, unless something replaces it', async () => {
    const linked = releasedHandbook();
    const words = [
      'retire',
      'privacy-notice',
      '--from',
      '2026-12-01',
      '--why',
      'There is a new one.',
      ...approval,
    ];
    const { code, stderr } = await run(linked, ...words);
    expect(stderr).toMatch(
      /^policies\/access\/access-control\.mdx:\d+:\d+ {2}error {2}published-link-broken {2}Version 2\.1\.0, which comes into force or stays in force on 2026-12-01, links to "privacy-notice#what-we-keep", and "Privacy notice" is out of force then\. Say what replaces it/,
    );
    expect(code).toBe(1);
  });

  test('know a document whose working copy is gone', async () => {
    const gone = releasedHandbook();
    rewrite(
      gone,
      'policies/access/access-control.mdx',
      '<Doc to="privacy-notice#what-we-keep"/>',
      'the notice',
    );
    rmSync(join(gone, 'policies/privacy/privacy-notice.mdx'));
    const { code, stdout } = await run(
      gone,
      'correct',
      '2',
      'NOT-001',
      '--reason',
      'First text.',
      '--why',
      'Too short.',
    );
    expect(stdout).toMatch(/^privacy-notice {2}event 2 says from now on: reason First text\.\n/);
    expect(code).toBe(0);
  });
});

describe('a recording command that was not understood ends with code 2 and says how to write it', () => {
  test.each([
    [['review'], 'Name what was reviewed: npx clausebook review SLUG --outcome confirmed'],
    [['review', 'access-control'], 'Say what came of it: --outcome confirmed or change-needed'],
    [
      ['review', 'access-control', '--outcome', 'fine'],
      '"fine" is not an outcome. Use confirmed or change-needed.',
    ],
    [
      ['review', 'access-control', '--outcome', 'confirmed', '--on', 'May'],
      '"May" is not a day. Write --on like 2026-03-01.',
    ],
    [
      ['review', 'access-control', '--outcome', 'confirmed', '--role', 'offcer'],
      'There is no role "offcer" in content/roles.yaml. Did you mean officer?',
    ],
    [
      ['review', 'acces-control', '--outcome', 'confirmed'],
      'There is no document "acces-control". Did you mean access-control?',
    ],
    [
      ['retire'],
      'Name what goes: npx clausebook retire SLUG --from DAY --why "..." --approved-on DAY --method minutes --evidence "..."',
    ],
    [
      ['retire', 'key-cabinet', '--why', 'x'],
      'Say from which day on it is no longer in force: --from 2026-03-01',
    ],
    [['retire', 'key-cabinet', '--from', '2026-12-01'], 'Say in one sentence why: --why "..."'],
    [
      ['correct', 'access-control', '1'],
      'Name the event by its number and one document: npx clausebook correct 12 access-control --effective 2026-03-01 --why "..."',
    ],
    [['correct', '1', 'access-control'], 'Say in one sentence what went wrong: --why "..."'],
    [
      ['correct', '1', 'access-control', '--why', 'x'],
      'Say what is right: --effective, --approved-on, --approver, --holder, --for, --evidence, --reason, --on, --from, --void',
    ],
    [
      ['correct', '1', 'access-control', '--why', 'x', '--void', '--reason', 'y'],
      '--void stands alone: of what should never have been recorded nothing else is right.',
    ],
  ])('%j', async (words, message) => {
    const { code, stdout, stderr } = await runClausebook([...words, '--root', small]);
    expect(stderr.trimEnd()).toBe(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('and none writes into a handbook that has errors', async () => {
    const root = temporaryHandbook({ 'policies/access/broken.mdx': 'no frontmatter' });
    const { code, stderr } = await run(root, 'review', 'access-control', '--outcome', 'confirmed');
    expect(stderr).toMatch(/Nothing was recorded\. Mend the problems above first\.\n$/);
    expect(code).toBe(1);
  });
});
