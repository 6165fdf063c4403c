import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, type Ran, userEnvironment } from '../support/run-clausebook.ts';
import { small } from '../support/temporary-handbook.ts';

/** A handbook of one's own: `policies/`, `content/`, and a `package.json` with one dependency. */
export interface InstalledHandbook {
  readonly root: string;
  /** The package as `npm pack` made it, unpacked by npm. */
  readonly engine: string;
  /** Runs a command in the folder of the handbook, as a user does; as whom, where that is not who runs the test. */
  run(words: readonly string[], as?: readonly string[], env?: Readonly<Record<string, string>>): Ran;
}

/** Packs the engine and installs it into a folder that holds a handbook and nothing else. */
export function installHandbook(folder: string): InstalledHandbook {
  npm(['run', 'pack', '--', '--pack-destination', folder], project);
  const tarball = readdirSync(folder).find((name) => /^clausebook-.*\.tgz$/.test(name));
  if (tarball === undefined) throw new Error('npm run pack made no package.');
  // A blank and a letter beyond ASCII: both are common in the folders of an office, and both are escaped in addresses.
  const root = join(folder, 'käsiraamat on hõlbus');
  mkdirSync(root);
  copySmall(root);
  const own = { name: 'our-handbook', private: true, dependencies: { clausebook: `file:../${tarball}` } };
  writeFileSync(join(root, 'package.json'), JSON.stringify(own));
  npm(['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'], root);
  const engine = join(root, 'node_modules/clausebook');
  return { root, engine, run: (words, as, env) => runInstalled(root, words, as, env) };
}

/** Copies the small handbook into a folder. */
export function copySmall(root: string): string {
  for (const part of ['policies', 'content'])
    cpSync(join(small, part), join(root, part), { recursive: true });
  return root;
}

function runInstalled(
  root: string,
  words: readonly string[],
  as: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Ran {
  // The Node.js that came with the package: whoever runs the test may have one that others can't reach.
  const pinned = join(root, 'node_modules/.bin/node');
  const node = existsSync(pinned) ? pinned : process.execPath;
  const launcher = join(root, 'node_modules/clausebook/src/cli/clausebook.mjs');
  const [program = node, ...rest] = [...as, node, launcher, ...words];
  const { status, stdout, stderr, error } = spawnSync(program, rest, {
    cwd: root,
    env: { ...userEnvironment(), ...env },
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

function npm(words: readonly string[], cwd: string): void {
  // Run by npm, it says where it lies; a shell is needed for the command file on Windows.
  const { npm_execpath: script } = process.env;
  const [program, first] = script === undefined ? ['npm', []] : [process.execPath, [script]];
  const { status, stdout, stderr } = spawnSync(program, [...first, ...words], {
    cwd,
    encoding: 'utf8',
    shell: script === undefined && process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${words.join(' ')} failed:\n${stdout}\n${stderr}`);
}
