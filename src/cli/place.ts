import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { editionNames } from '../schema/handbook.ts';
import { WrongUsage } from './options.ts';

/**
 * Whether a build may stand in a folder: a build replaces what is called `public`, `staff`, `audit` and `deploy` in
 * it, so these must be a build's own. Looks and writes nothing.
 *
 * @throws WrongUsage when the place is wrong.
 */
export function requirePlace(out: string, root: string): void {
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new WrongUsage(`--out ${out} is a file. Name a folder.`);
  for (const part of ['policies', 'content']) {
    const way = relative(join(resolve(root), part), out);
    if (way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))) {
      throw new WrongUsage(
        `--out ${out} lies in ${part}/, which is read as the handbook. Name a folder beside it.`,
      );
    }
  }
  const parts = [...editionNames, 'deploy'];
  for (const part of parts) {
    if (isForeign(join(out, part), part === 'deploy' ? join('public', 'nginx.conf') : 'manifest.json')) {
      throw new WrongUsage(
        `--out ${out} holds something called "${part}" that no build has made, and a build would replace it. Name a folder that is empty or not there yet.`,
      );
    }
  }
  for (const part of parts) {
    // A build takes the place of the one before by a rename, and nothing can be renamed that other disks hang on.
    if (existsSync(join(out, part)) && statSync(join(out, part)).dev !== statSync(out).dev) {
      throw new WrongUsage(
        `${join(out, part)} is a disk of its own, and a build replaces that folder whole. Let the disk hold the folder above it.`,
      );
    }
  }
}

/** Something that is there and has not what every build of it has. */
function isForeign(path: string, mark: string): boolean {
  if (!existsSync(path)) return false;
  if (!statSync(path).isDirectory()) return true;
  return readdirSync(path).length > 0 && !existsSync(join(path, mark));
}

/**
 * Makes the folder.
 *
 * @throws WrongUsage when it, or the nearest one above it that exists, can't be written.
 */
export function requireWritable(out: string): void {
  const missing: string[] = [];
  let folder = out;
  for (; !existsSync(folder) && dirname(folder) !== folder; folder = dirname(folder)) missing.unshift(folder);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    // One by one: asked for all at once below /proc, Node.js 24 tries for ever.
    for (const place of missing) mkdirSync(place);
  } catch {
    throw new WrongUsage(
      `--out ${out} can't be written. Name a folder in which you may write, or ask for the right to.`,
    );
  }
}
