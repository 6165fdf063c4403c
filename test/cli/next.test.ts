import { describe, expect, test } from 'vitest';
import { releasedHandbook, rewrite } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

describe('next', () => {
  test('says at most three things, each with its command', async () => {
    const words = ['next', '--root', releasedHandbook(), '--date', '2027-01-05'];
    expect(await runClausebook(words)).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        '1. The review of key-cabinet was due on 2026-07-10: overdue by 179 days.',
        '   npx clausebook review key-cabinet --outcome confirmed',
        '2. The review of access-control is due on 2027-01-10: due in 5 days; 1 more like it.',
        '   npx clausebook review access-control --outcome confirmed',
        '',
      ].join('\n'),
    });
    const { stdout } = await runClausebook([...words, '--format', 'json']);
    expect(JSON.parse(stdout)).toHaveLength(2);
  });

  test('begins with errors, where there are some', async () => {
    const broken = temporaryHandbook({ 'policies/access/broken.mdx': 'no frontmatter' });
    const { code, stdout } = await runClausebook(['next', '--root', broken]);
    expect(stdout).toBe('1. Mend what is wrong: one error.\n   npx clausebook check\n');
    expect(code).toBe(1);
  });
});

describe('a command that next names', () => {
  test.each([
    ['of a policy', 'policies/access/access-control.mdx', 'Ask the <Role', 'Please ask the <Role'],
    ['of a notice', 'policies/privacy/privacy-notice.mdx', 'We keep your name', 'We store your name'],
  ])('releases the change %s, once the gaps are filled in', async (_, file, from, to) => {
    const root = releasedHandbook();
    rewrite(root, file, from, to);
    const { stdout } = await runClausebook(['next', '--root', root, '--date', '2026-03-02']);
    const line = /npx clausebook (release .*)/.exec(stdout)?.[1] ?? '';
    const words = [...line.replace('DAY', '2026-03-02').matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, bare]) => quoted?.replace('...', 'Minutes no. 2') ?? bare ?? '',
    );
    const ran = await runClausebook([...words, '--root', root], { now: '2026-03-02' });
    expect(ran).toMatchObject({ stderr: '', code: 0 });
  });
});

describe('status', () => {
  test('says what is in force, overdue, due and unreleased', async () => {
    const { stdout } = await runClausebook(['status', '--root', releasedHandbook(), '--date', '2027-01-05']);
    expect(stdout).toContain(
      '\nIn force\n  3 in force, 1 overdue for review, 2 due, 0 not released as they are\n',
    );
  });
});
