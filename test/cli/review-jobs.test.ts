import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { escapeMarkdown, reviewIssues } from '../../src/exports/review-issues.ts';
import { publish } from '../../src/handbook/publish.ts';
import { reviewsOf } from '../../src/ledger/reviews.ts';
import { readHandbook, releasedHandbook, rewrite } from '../support/released-handbook.ts';
import { project } from '../support/run-clausebook.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Titles that would do harm in a shell, in an expression of a workflow, or as Markdown. */
const hostile =
  '$(touch pwned) `touch pwned` ${{ secrets.X }} "; touch pwned; @everyone #1 !2 </code> [x](y)';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly env?: object }[];
}

const workflow: { permissions: object; jobs: { reviews: Job } } = parse(
  readFileSync(join(project, '.github/workflows/reviews.yml'), 'utf8'),
);
const gitlab: { reviews: { image: string; script: readonly string[]; before_script: readonly string[] } } =
  parse(readFileSync(join(project, '.gitlab/reviews.gitlab-ci.yml'), 'utf8'));

/** The lines that `reviews --format github` prints of the small handbook on a day when its notice is overdue. */
function dueLines(date = '2027-02-10'): string {
  const root = releasedHandbook();
  rewrite(root, 'content/roles.yaml', 'title: Privacy Officer', `title: ${JSON.stringify(hostile)}`);
  const handbook = readHandbook(root);
  const planned = reviewsOf(publish(handbook, date, { drafts: false }), date).map((review) => ({
    ...review,
    document: { ...review.document, title: hostile },
  }));
  return reviewIssues(handbook, planned, date)
    .map((issue) => `${JSON.stringify(issue)}\n`)
    .join('');
}

/** Runs a script with a program of ours in the place of `gh` or `curl`, which writes down how it was called. */
function runScript(script: string, program: string, open: unknown, due: string) {
  const folder = temporaryFolder();
  const calls = join(folder, 'calls');
  mkdirSync(join(folder, 'bin'));
  mkdirSync(calls);
  writeFileSync(join(folder, 'due.jsonl'), due);
  writeFileSync(join(folder, 'there.json'), JSON.stringify(open));
  const fake = join(folder, 'bin', program);
  writeFileSync(
    fake,
    `#!${process.execPath}
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const words = process.argv.slice(2);
const body = words.find((word, at) => words[at - 1] === '--input' || (word.startsWith('@') && words[at - 1] === '--data'));
if (body === undefined) process.stdout.write(readFileSync(${JSON.stringify(join(folder, 'there.json'))}));
const call = { words, body: body && JSON.parse(readFileSync(body.replace(/^@/, ''), 'utf8')) };
writeFileSync(${JSON.stringify(`${calls}/`)} + readdirSync(${JSON.stringify(calls)}).length, JSON.stringify(call));
`,
  );
  chmodSync(fake, 0o755);
  execFileSync('bash', ['--norc', '-e', '-o', 'pipefail', '-c', script], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
      ...{ RUNNER_TEMP: folder, GITHUB_REPOSITORY: 'clinic/handbook', LABEL: 'clausebook-reviews' },
      ...{ CI_API_V4_URL: 'https://gitlab.example/api/v4', CI_PROJECT_ID: '7', REVIEWS_TOKEN: 'glpat-0123' },
      work: folder,
    },
  });
  const made = readdirSync(calls)
    .sort((a, b) => Number(a) - Number(b))
    .map((name): { words: string[]; body?: Record<string, unknown> } =>
      JSON.parse(readFileSync(join(calls, name), 'utf8')),
    );
  return { made, files: readdirSync(folder) };
}

const marker = (owner: string) => `<!-- clausebook-reviews: ${owner} -->\n\nOld text.`;

describe('the workflow for GitHub', () => {
  const { steps, permissions } = workflow.jobs.reviews;
  const script = steps.at(-1)?.run ?? '';

  test('may read the repository and write issues, and nothing else', () => {
    expect(workflow.permissions).toEqual({});
    expect(permissions).toEqual({ contents: 'read', issues: 'write' });
  });

  test('uses actions by their commits, and no expression in a script', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  test('opens an issue for each owner that has none', () => {
    const { made, files } = runScript(script, 'gh', [[]], dueLines());
    expect(made).toHaveLength(2);
    expect(made[1]?.words).toEqual([
      ...['api', '--silent', '--method', 'POST', 'repos/clinic/handbook/issues', '--input', 'issue.json'],
    ]);
    expect(made[1]?.body).toMatchObject({
      title: `Reviews due: ${hostile}`,
      labels: ['clausebook-reviews'],
    });
    expect(made[1]?.body?.body).toMatch(/^<!-- clausebook-reviews: officer -->\n/);
    expect(files).not.toContain('pwned');
  });

  test('updates the one that is there, and leaves others alone', () => {
    const open = [
      [
        { number: 4, body: 'By somebody.' },
        { number: 5, body: null },
      ],
      [{ number: 9, body: marker('officer') }],
    ];
    const { made } = runScript(script, 'gh', open, dueLines());
    expect(made.slice(1).map(({ words }) => words.slice(2, 5))).toEqual([
      ['--method', 'PATCH', 'repos/clinic/handbook/issues/9'],
    ]);
  });

  test('closes the issue of an owner with nothing left to review', () => {
    const { made } = runScript(script, 'gh', [[{ number: 9, body: marker('keeper') }]], '');
    expect(made.slice(1)).toMatchObject([
      {
        words: expect.arrayContaining(['PATCH', 'repos/clinic/handbook/issues/9']),
        body: { state: 'closed' },
      },
    ]);
  });
});

describe('the job for GitLab', () => {
  const script = (gitlab.reviews.script[1] ?? '').replace(/^umask 077$/m, '');

  test('has a pinned image, and checks the handbook first', () => {
    expect(gitlab.reviews.image).toMatch(/^node:\d+\.\d+\.\d+-[a-z]+$/);
    expect(gitlab.reviews.before_script.at(-1)).toBe('npx clausebook check');
  });

  test('opens, updates and closes issues, and shows the token to no list of processes', () => {
    const opened = runScript(script, 'curl', [], dueLines());
    expect(opened.made).toHaveLength(2);
    expect(opened.made[1]?.words).toEqual(
      expect.arrayContaining(['--request', 'POST', 'https://gitlab.example/api/v4/projects/7/issues']),
    );
    expect(opened.made[1]?.body).toMatchObject({
      title: `Reviews due: ${hostile}`,
      labels: 'clausebook-reviews',
      description: expect.stringMatching(/^<!-- clausebook-reviews: officer -->\n/),
    });
    expect(opened.files).not.toContain('pwned');
    expect(JSON.stringify(opened.made)).not.toContain('glpat-0123');

    const open = [
      { iid: 3, description: marker('officer') },
      { iid: 4, description: marker('keeper') },
    ];
    const { made } = runScript(script, 'curl', open, dueLines());
    expect(made.slice(1).map(({ words, body }) => [words.at(-1), body?.state_event])).toEqual([
      ['https://gitlab.example/api/v4/projects/7/issues/3', undefined],
      ['https://gitlab.example/api/v4/projects/7/issues/4', 'close'],
    ]);
  });
});

describe('the text of an issue', () => {
  test('shows a title letter by letter: no mention, no reference, no markup', () => {
    const [line = '{}'] = dueLines().split('\n');
    const { body } = JSON.parse(line);
    expect(body).not.toMatch(/[@`]everyone|#1 |!2|\$\(|<\/code>|\]\(y\)/);
    expect(escapeMarkdown('ISO/IEC 27001: "Õ" @ops')).toBe(
      'ISO&#47;IEC 27001&#58; &#34;Õ&#34; &#64;&#8203;ops',
    );
  });
});
