import { findProgram } from './find-program.ts';
import { runProgram } from './run-program.ts';

/** How a package manager installs without asking. Refreshing its lists first: a fresh container has none. */
const managers: readonly { readonly program: string; readonly steps: readonly (readonly string[])[] }[] = [
  {
    program: 'apt-get',
    steps: [
      ['-o', 'DPkg::Lock::Timeout=300', 'update'],
      ['-o', 'DPkg::Lock::Timeout=300', 'install', '--yes', '--no-install-recommends'],
    ],
  },
  { program: 'dnf', steps: [['install', '--assumeyes']] },
  { program: 'apk', steps: [['add', '--update-cache']] },
  { program: 'brew', steps: [['install', '--quiet']] },
];

/**
 * Installs a package with the system's package manager and says so on standard error. Takes the name that all
 * managers know it by. Returns why it could not, or nothing when it did.
 */
export async function installPackage(name: string): Promise<string | undefined> {
  const manager = managers.find(({ program }) => findProgram([program]) !== undefined);
  if (manager === undefined) return 'no package manager that the tests know (apt-get, dnf, apk, brew)';
  // Only brew must not run as root; elsewhere somebody else's password is not ours to ask for: -n fails instead.
  const asRoot = manager.program === 'brew' || process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const [index, step] of manager.steps.entries()) {
    const last = index === manager.steps.length - 1;
    const words = [
      ...asRoot,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      manager.program,
      ...step,
      ...(last ? [name] : []),
    ];
    process.stderr.write(`Running ${words.join(' ')}\n`);
    const [program = '', ...rest] = words;
    const { code, output } = await runProgram(program, rest, { seconds: 600 });
    // Lists that can't be refreshed may still be good enough.
    if (code !== 0 && last)
      return `${words.join(' ')} failed:\n${output.trim().split('\n').slice(-5).join('\n')}`;
  }
  process.stderr.write(`Installed ${name} with ${manager.program}.\n`);
  return undefined;
}
