import { describe, expect, test } from 'vitest';
import { releasedHandbook } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { small, temporaryHandbook } from '../support/temporary-handbook.ts';

describe('reviews', () => {
  // Half-yearly the procedure, yearly the policy and the notice: due on 10 July, 10 January and 2 February.
  const run = (date: string, ...words: string[]) =>
    runClausebook(['reviews', '--root', releasedHandbook(), '--date', date, ...words]);

  test('lists by owner what is overdue and due, the latest first, and ends with code 1', async () => {
    expect(await run('2027-01-05')).toEqual({
      code: 1,
      stderr: '',
      stdout: [
        'Privacy Officer (officer)',
        '  key-cabinet     2026-07-10  overdue by 179 days  Key cabinet',
        '  access-control  2027-01-10  due in 5 days  Access control policy',
        '  privacy-notice  2027-02-02  due in 28 days  Privacy notice',
        '',
        '1 overdue, 2 due. When you have read one: npx clausebook review SLUG --outcome confirmed',
        '',
      ].join('\n'),
    });
  });

  test('looks as far ahead as --due says', async () => {
    const { stdout } = await run('2027-01-05', '--due', 'P5D');
    expect(stdout).toMatch(/access-control.*\n\n1 overdue, 1 due\./);
    expect(stdout).not.toContain('privacy-notice');
  });

  test('ends with code 0 when nothing is due, and says what comes next', async () => {
    expect(await run('2026-03-01')).toEqual({
      code: 0,
      stderr: '',
      stdout: 'No review is due. The next one is key-cabinet, by 2026-07-10.\n',
    });
    const { stdout, code } = await runClausebook(['reviews', '--root', small]);
    expect(stdout).toBe('Nothing is in force, so nothing is to be reviewed.\n');
    expect(code).toBe(0);
  });

  test('writes JSON, and nothing else on standard output', async () => {
    const { stdout } = await run('2026-07-11', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual([
      {
        ...{
          document: 'key-cabinet',
          id: 'PRO-007',
          title: 'Key cabinet',
          version: '1.0.0',
          owner: 'officer',
        },
        ...{ lastReviewed: '2026-01-10', nextReview: '2026-07-10', state: 'overdue', days: -1 },
      },
    ]);
    expect((await run('2026-03-01', '--format', 'json')).stdout).toBe('[]\n');
  });

  test('writes an issue for each owner, one a line', async () => {
    const { stdout } = await run('2026-07-10', '--format', 'github');
    expect(stdout.split('\n')).toHaveLength(2);
    expect(JSON.parse(stdout)).toEqual({
      owner: 'officer',
      marker: '<!-- clausebook-reviews: officer -->',
      title: 'Reviews due: Privacy Officer',
      body: [
        '<!-- clausebook-reviews: officer -->',
        'Privacy Officer owns a document that is to be reviewed. As of 2026-07-10.',
        '### Due',
        '- PRO-007 [Key cabinet](https://audit.clinic.example.org/documents/key-cabinet/): 2026-07-10, due today',
        'Read each of them. If it is right, record that; if not, write `change-needed`, change the text and release it:',
        '```\nnpx clausebook review key-cabinet --outcome confirmed\n```',
        'This issue is kept up to date every week, and closed when nothing is due.',
      ].join('\n\n'),
    });
  });

  test('refuses what it does not understand, and a handbook with errors', async () => {
    const says = async (...words: string[]) =>
      (await runClausebook(['reviews', '--root', small, ...words])).stderr;
    expect(await says('--due', '60')).toBe(
      '"60" is not a time. Write --due like P60D (sixty days) or P2M (two months).\n',
    );
    expect(await says('--format', 'sarif')).toBe(
      '"sarif" is not a format of "reviews". Use text, json or github.\n',
    );
    const broken = temporaryHandbook({ 'policies/access/broken.mdx': 'no frontmatter' });
    const { code, stdout, stderr } = await runClausebook(['reviews', '--root', broken, '--format', 'json']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/What is due cannot be told before this is mended\.\n$/);
  });
});

describe('what only time makes wrong', () => {
  test('is said by check at the place of its document, and fails under --strict only', async () => {
    const root = releasedHandbook();
    const words = ['check', '--root', root, '--date', '2027-01-05'];
    const { code, stdout } = await runClausebook(words);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'policies/access/access-control.mdx:10:14  due  review-due  The review of "Access control policy" is due on 2027-01-10: due in 5 days. Its owner is officer. Read it, then record what came of it: npx clausebook review access-control --outcome confirmed',
      'policies/access/key-cabinet.mdx:10:14  due  review-overdue  The review of "Key cabinet" was due on 2026-07-10: overdue by 179 days. Its owner is officer. Read it, then record what came of it: npx clausebook review key-cabinet --outcome confirmed',
      'policies/privacy/privacy-notice.mdx:10:14  due  review-due  The review of "Privacy notice" is due on 2027-02-02: due in 28 days. Its owner is officer. Read it, then record what came of it: npx clausebook review privacy-notice --outcome confirmed',
    ]);
    expect(stdout).toMatch(/\n\n(?:review-\w+ +https:.*\n){2}\n3 due\.\n$/);
    expect(code).toBe(0);
    expect((await runClausebook([...words, '--strict'])).code).toBe(1);
  });

  test('concerns only what is in force', async () => {
    const root = releasedHandbook();
    const words = ['retire', 'key-cabinet', '--root', root, '--from', '2026-06-02', '--why', 'No keys.'];
    await runClausebook(words, { now: '2026-06-01' });
    const { stdout } = await runClausebook(['check', '--root', root, '--date', '2026-08-01']);
    expect(stdout).not.toMatch(/review-/);
  });
});
