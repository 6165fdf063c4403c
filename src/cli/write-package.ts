import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engine } from '../data/engine.ts';

/**
 * `npm run pack`: compiles the commands and packs what a handbook elsewhere needs. What follows is handed to `npm pack`.
 *
 * The package has a `bin`, and the repository has none: npm would set the rights of that file at every `npx`, which whoever
 * does not own a clone may not do. There `src/cli/package.json` has it, and `npm ci` links it once.
 */
const root = fileURLToPath(engine);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { scripts, devDependencies, workspaces, ...told } = manifest;

rmSync(join(root, 'lib'), { recursive: true, force: true });
run(join(root, 'node_modules/typescript/bin/tsc'), ['--project', join(root, 'tsconfig.package.json')]);
const staged = mkdtempSync(join(tmpdir(), 'clausebook-package-'));
try {
  const parts = manifest.files.filter((part: string) => !part.startsWith('!'));
  for (const part of [...parts, 'LICENSE', 'README.md'])
    cpSync(join(root, part), join(staged, part), { recursive: true });
  const bin = { clausebook: 'src/cli/clausebook.mjs' };
  writeFileSync(join(staged, 'package.json'), `${JSON.stringify({ ...told, bin }, null, 2)}\n`);
  run(process.env.npm_execpath ?? 'npm', ['pack', staged, ...process.argv.slice(2)]);
} finally {
  rmSync(staged, { recursive: true, force: true });
}

/** Runs a program of Node.js in the folder that we were called from, and ends with it where it fails. */
function run(program: string, words: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [program, ...words], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
