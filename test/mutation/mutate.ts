import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * `npm run mutate [-- FILE ...] [--tests "GLOB ..."] [--static]`: changes the source in one place at a time (Stryker) and
 * lists the changes that no unit test notices. Without files, all that decides versions, days and what is in force.
 *
 * - `--tests` names the tests to run, where those that matter are known: less to run for each change.
 * - `--static` changes constants of modules, too, for each of which every test has to run.
 */
const usual = ['src/handbook/**/*.ts', 'src/ledger/**/*.ts', 'src/exports/csv.ts'];

// Stryker weighs 61 MB and is used now and then: it is installed into a copy of the project, at these versions. In a
// copy it may change files in place, and finds the Vitest that the tests import.
const packages = ['@stryker-mutator/core@10.1.1', '@stryker-mutator/vitest-runner@10.1.1'];
const notCopied = new Set(['.git', '.clausebook', 'node_modules', 'dist']);

const project = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  options: { tests: { type: 'string' }, static: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const folder = mkdtempSync(join(tmpdir(), 'clausebook-mutate-'));
try {
  cpSync(project, folder, {
    recursive: true,
    filter: (path) => !notCopied.has(relative(project, path)),
  });
  writeFileSync(join(folder, 'stryker.config.json'), JSON.stringify(settings()));
  run('npm', ['ci', '--prefer-offline']);
  run('npm', ['install', '--no-save', ...packages]);
  run(process.execPath, [join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run']);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function settings() {
  return {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: true },
    mutate: positionals.length > 0 ? positionals : usual,
    coverageAnalysis: 'perTest',
    ignoreStatic: !values.static,
    inPlace: true,
    reporters: ['progress-append-only', 'clear-text'],
    clearTextReporter: { logTests: false, reportTests: false },
    allowConsoleColors: false,
    // Property tests take seconds, more on a busy machine: a change that makes them slow isn't one that they notice.
    timeoutMS: 30_000,
    dryRunTimeoutMinutes: 30,
  };
}

function run(program: string, words: readonly string[]): void {
  process.stdout.write(`${program} ${words.join(' ')}\n`);
  const { status, error } = spawnSync(program, words, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, ...(values.tests !== undefined && { MUTATION_TESTS: values.tests }) },
    // npm is a script of the shell there.
    shell: process.platform === 'win32' && program === 'npm',
  });
  if (status !== 0) throw new Error(`${program} ${words[0]} failed. ${error?.message ?? ''}`);
}
