import { findProgram } from '../../src/visit/find-program.ts';
import type { PackageManager } from '../support/programs.ts';
import { runProgram } from '../support/run-program.ts';

interface Manager {
  readonly program: PackageManager;
  /** Words of a first run, for a fresh container has no lists of packages. */
  readonly refresh?: readonly string[];
  /** Words that install, without asking, what is named behind them. */
  readonly install: readonly string[];
}

const managers: readonly Manager[] = [
  {
    program: 'apt-get',
    refresh: ['-o', 'DPkg::Lock::Timeout=300', 'update'],
    install: ['-o', 'DPkg::Lock::Timeout=300', 'install', '--yes', '--no-install-recommends'],
  },
  { program: 'dnf', install: ['install', '--assumeyes'] },
  { program: 'apk', install: ['add', '--update-cache'] },
  { program: 'brew', install: ['install', '--quiet'] },
];

/**
 * Installs a package with the system's package manager, and says each command on standard output before it runs.
 * Returns why it could not, or nothing when it did.
 */
export async function installPackage(
  packages: Readonly<Record<PackageManager, string>>,
): Promise<string | undefined> {
  const manager = managers.find(({ program }) => findProgram([program]) !== undefined);
  if (manager === undefined)
    return `There is no package manager that is known here (${managers.map(({ program }) => program).join(', ')}).`;
  const { program, refresh, install } = manager;
  // Lists that can't be refreshed may still be good enough.
  if (refresh !== undefined) await runManager(program, refresh);
  return await runManager(program, [...install, packages[program]]);
}

/** Returns why it failed, or nothing. */
async function runManager(manager: PackageManager, words: readonly string[]): Promise<string | undefined> {
  // Only brew must not run as root; elsewhere somebody else's password is not ours to ask for: -n fails instead.
  const asRoot = manager === 'brew' || process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [program = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', manager, ...words];
  const line = [program, ...rest].join(' ');
  process.stdout.write(`  ${line}\n`);
  const { code, output } = await runProgram(program, rest, { seconds: 600 });
  return code === 0 ? undefined : `${line} failed:\n${output.trim().split('\n').slice(-5).join('\n')}`;
}
