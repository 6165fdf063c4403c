import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
}

/** Runs a command as a user does, and returns what it printed. */
export function runClausebook(words: readonly string[], running: Running = {}): Promise<Ran> {
  return runNode([launcher, ...words], running);
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
