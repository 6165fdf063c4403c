import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs packages that only a measurement needs into a folder of their own, and runs none of their scripts.
 *
 * @param packages Exact versions by name.
 * @returns Where they lie.
 */
export function installPackages(folder: string, packages: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts'];
  process.stderr.write(`npm ${words.join(' ')} (${JSON.stringify(packages)})\n`);
  const { status } = spawnSync('npm', words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The packages could not be installed.');
  return join(folder, 'node_modules');
}
