import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { project } from '../support/run-clausebook.ts';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[];
}

interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(project, '.github/workflows');
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});

/** What the README tells everybody to type. */
const command = 'npm ci && npm test';

function jobsOf(file: string): Readonly<Record<string, Job>> {
  return workflows.find((one) => one.file === file)?.workflow.jobs ?? {};
}

describe.each(workflows)('$file', ({ text, workflow }) => {
  test('grants nothing to all jobs, says of each what it may do, and ends in time', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });

  test('names every action by its commit, with the version for people', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('puts no words of an event into a shell, and leaves no credentials on the disk', () => {
    for (const { run = '' } of Object.values(workflow.jobs).flatMap(({ steps }) => steps))
      expect(run).not.toContain('${{');
    for (const step of Object.values(workflow.jobs).flatMap(({ steps }) => steps)) {
      if (step.uses?.startsWith('actions/checkout@') === true)
        expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
  });

  test('restores no cache, so that no change request can decide what others are shown', () => {
    expect(text).not.toMatch(/actions\/cache|cache:|^\s*key:/m);
  });
});

test('the README, GitHub, GitLab and the script of the continuous integration run the same command', () => {
  expect(readFileSync(join(project, 'README.md'), 'utf8')).toContain(command);
  expect(jobsOf('test.yml').test?.steps.map(({ run }) => run)).toContain(command);
  expect(jobsOf('release.yml').pack?.steps.map(({ run }) => run)).toContain(command);
  const gitlab = parse(readFileSync(join(project, '.gitlab/test.gitlab-ci.yml'), 'utf8'));
  expect(gitlab.test.script).toEqual([command]);
  expect(readFileSync(join(project, '.ci/run'), 'utf8')).toContain(command);
});

test('only the job that attaches the package may write, and it runs nothing of the repository', () => {
  const writing = workflows.flatMap(({ file, workflow }) =>
    Object.entries(workflow.jobs)
      .filter(([, { permissions = {} }]) => permissions.contents === 'write')
      .map(([name]) => `${file} ${name}`),
  );
  expect(writing).toEqual(['release.yml attach']);
  const { steps = [] } = jobsOf('release.yml').attach ?? {};
  expect(steps.some(({ uses = '' }) => uses.startsWith('actions/checkout@'))).toBe(false);
});
