import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policy, procedure } from '../support/faulty-handbook.ts';
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

/** Obeys a command as it is printed: only what a person must fill in is filled in. */
function fillIn(command: string, day: string): string[] {
  const filled = command
    .replace(/^npx clausebook /, '')
    .replace('DAY', day)
    .replace('PERSON', 'p-1')
    .replace('ROLE', 'officer')
    .replace('TYPE', 'policy');
  return [...filled.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted?.replace('...', 'It was so decided.') ?? bare ?? '',
  );
}

describe('a command that next names', () => {
  test.each<readonly [what: string, make: (root: string) => void, day: string | undefined]>([
    [
      'for drafts that link to one another',
      (root) => rmSync(join(root, 'content/ledger'), { recursive: true }),
      undefined,
    ],
    [
      'for a duty more',
      (root) =>
        rewrite(root, policy, 'You **must** lock your screen.', 'You **must** lock your screen and door.'),
      undefined,
    ],
    [
      'for a number that several documents print, of all classes',
      (root) => {
        rewrite(root, 'content/parameters.yaml', 'amount: 72', 'amount: 48');
        rewrite(root, 'content/parameters.yaml', 'screen-lock, amount: 5,', 'screen-lock, amount: 4,');
      },
      undefined,
    ],
    [
      'for a role with several holders',
      (root) => {
        const holder = '- { role: boss, person: p-3, name: Anu Saar, from: 2024-01-01 }\n';
        const file = join(root, 'content/role-holders.yaml');
        writeFileSync(file, `${readFileSync(file, 'utf8')}${holder}`);
        rewrite(root, policy, 'Ask the <Role', 'Please ask the <Role');
      },
      undefined,
    ],
    [
      'for one who is owner and approver',
      (root) => {
        rewrite(
          root,
          'content/role-holders.yaml',
          'person: p-2, name: Jaan Kask',
          'person: p-1, name: Mari Tamm',
        );
        rewrite(root, policy, 'Ask the <Role', 'Please ask the <Role');
      },
      undefined,
    ],
    [
      'for a document that a changed one links to and nobody released',
      (root) => {
        writeFileSync(
          join(root, 'policies/access/badges.mdx'),
          readFileSync(join(root, procedure), 'utf8')
            .replace('PRO-007', 'PRO-008')
            .replace('Key cabinet', 'Badges')
            .replace('confidential', 'internal')
            .replace(/## Changing keys[\s\S]*/, '## Badges {#badges}\n\nThey are counted.\n'),
        );
        rewrite(root, policy, 'Ask the <Role', 'See <Doc to="badges"/>. Ask the <Role');
      },
      undefined,
    ],
    ['for an overdue review', () => undefined, '2027-01-05'],
    [
      'for a tie that nobody has confirmed',
      (root) => rmSync(join(root, 'content/confirmations'), { recursive: true }),
      undefined,
    ],
  ])('is accepted as it is printed: %s', async (_, make, day = '2026-03-02') => {
    const root = releasedHandbook();
    make(root);
    const first = async () => {
      const { stdout } = await runClausebook(['next', '--root', root, '--format', 'json'], { now: day });
      return (JSON.parse(stdout) as { kind: string; command: string }[])[0];
    };
    const step = await first();
    const ran = await runClausebook([...fillIn(step?.command ?? '', day), '--root', root], { now: day });
    expect(ran, step?.command).toMatchObject({ stderr: '', code: 0 });
    expect(await first()).not.toEqual(step);
  });

  test('is none for a text with gaps: the gap comes first', async () => {
    const root = releasedHandbook();
    rewrite(root, policy, 'Ask the <Role', '[TODO] Ask the <Role');
    const { stdout } = await runClausebook(['next', '--root', root, '--date', '2026-03-02']);
    expect(stdout).toBe(
      '1. policies/access/access-control.mdx:29: [TODO] looks like a gap that somebody was to fill in, and no release takes a text with gaps.\n   npx clausebook explain unfilled-gap\n2. Nobody has confirmed that a section of access-control meets what it is tied to.\n   npx clausebook confirm access-control --role ROLE\nWords in capital letters and "..." are for you to fill in.\n',
    );
  });

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
