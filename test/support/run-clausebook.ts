import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editionNames } from '../../src/schema/handbook.ts';

export const project = fileURLToPath(new URL('../..', import.meta.url));
export const launcher = fileURLToPath(new URL('../../src/cli/clausebook.mjs', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is run. */
export interface Running {
  /** The project unless told. */
  readonly cwd?: string;
  /** Adds to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** What its clock says when it begins: an instant, or a day, of which it is ten o'clock. The real one unless told. */
  readonly now?: string | undefined;
  /** Whether a build compiles its own presses, as one from nothing does, though another test has compiled the same. */
  readonly ownPresses?: boolean;
}

/** Runs a command as a user does, and returns what it printed. */
export function runClausebook(
  words: readonly string[],
  { ownPresses = false, ...running }: Running = {},
): Promise<Ran> {
  const root = words[words.indexOf('--root') + 1];
  if (words[0] === 'build' && words.includes('--root') && root !== undefined && !ownPresses)
    sharePresses(root);
  return runNode([launcher, ...words], running);
}

/**
 * Lets a handbook that was never built print with what the builds of other tests have compiled, and them with what it
 * compiles. A press has the name of all that it depends on, and no document is of it. To compile those of a small
 * handbook takes ten seconds of twelve.
 */
function sharePresses(root: string): void {
  const store = join(root, '.clausebook');
  if (existsSync(store) || !existsSync(root)) return;
  for (const edition of editionNames) {
    const shared = join(tmpdir(), 'clausebook-presses', edition);
    for (const folder of [shared, join(store, edition)]) mkdirSync(folder, { recursive: true });
    symlinkSync(shared, join(store, edition, 'press'));
  }
}

/** Runs a program of Node.js in a process of its own: its file, and the words for it. */
export function runNode(
  words: readonly string[],
  { cwd = project, env = {}, now }: Running = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...words], {
      cwd,
      env: { ...userEnvironment(), ...(now === undefined ? {} : withClock(now)), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** What the environment of a command needs for its clock to say something else. */
export function withClock(
  now: string,
  program = new URL('set-clock.mjs', import.meta.url),
): Readonly<Record<string, string>> {
  return {
    NODE_OPTIONS: `--import=${program.href}`,
    CLAUSEBOOK_TEST_NOW: now.includes('T') ? now : `${now}T10:00:00Z`,
  };
}

/** Hundreds of commands are run: what one has compiled, the next need not, which is a quarter of their time. */
const compiled = join(tmpdir(), 'clausebook-compiled');

/** The environment as a user has it: Astro's preview serves no pages where it believes to run inside Vitest. */
export function userEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^VITEST|^NODE_ENV$|^(?:DEV|PROD|MODE|SSR|TEST|BASE_URL)$/.test(name),
  );
  return { ...Object.fromEntries(kept), NO_COLOR: '1', NODE_COMPILE_CACHE: compiled };
}
