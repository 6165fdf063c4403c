import { spawnSync } from 'node:child_process';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the `ssh-keygen` of this machine, never one that a handbook names, with arguments that no shell reads. Times are
 * UTC for it: it reads them in the zone of the machine otherwise, and two machines would judge a key differently.
 *
 * @param input What it reads from standard input.
 */
export function runKeygen(
  words: readonly string[],
  input: Uint8Array | string = '',
): Ran | { problem: string } {
  const { error, status, stdout, stderr } = spawnSync('ssh-keygen', words, {
    input,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC' },
  });
  if (error === undefined) return { code: status, stdout, stderr };
  return {
    problem:
      'code' in error && error.code === 'ENOENT'
        ? 'ssh-keygen is not installed on this machine.'
        : `ssh-keygen could not be started: ${error.message}`,
  };
}
