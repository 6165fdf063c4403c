import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../..', import.meta.url));
export const launcher = fileURLToPath(new URL('../../src/cli/clausebook.mjs', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as a user does, and returns what it printed. `cwd` is the project unless told; `env` adds to the environment. */
export function runClausebook(words: readonly string[], where: Where = {}): Promise<Ran> {
  return runNode([launcher, ...words], where);
}

interface Where {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program of Node.js in a process of its own: its file, and the words for it. */
export function runNode(words: readonly string[], { cwd = project, env = {} }: Where = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...words], {
      cwd,
      env: { ...userEnvironment(), ...env },
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

/** The environment as a user has it: Astro's preview serves no pages where it believes to run inside Vitest. */
export function userEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^VITEST|^NODE_ENV$|^(?:DEV|PROD|MODE|SSR|TEST|BASE_URL)$/.test(name),
  );
  return { ...Object.fromEntries(kept), NO_COLOR: '1' };
}
