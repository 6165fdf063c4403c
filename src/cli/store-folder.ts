import { accessSync, constants, existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Where a handbook keeps what may be made again: `.clausebook/` in the handbook itself, which goes where it goes and
 * which Git leaves alone. Nothing internal can reach another handbook through it. Looks and writes nothing: a check
 * that fails leaves no trace.
 *
 * @param root The handbook's folder.
 * @returns Its absolute path; nothing where it can't be written, which is said: then everything is made anew.
 */
export function storeFolder(root: string): string | undefined {
  const folder = join(resolve(root), '.clausebook');
  const fault = faultOf(folder);
  if (fault === undefined) return folder;
  process.stderr.write(`${folder} ${fault}, so nothing is kept for the next build. This one takes longer.\n`);
  return undefined;
}

/** The same for a command that can do without, and says nothing: only where there is a store. */
export function standingStore(root: string): string | undefined {
  const folder = join(resolve(root), '.clausebook');
  return existsSync(folder) && faultOf(folder) === undefined ? folder : undefined;
}

/** Why a folder can't be used as a store. */
function faultOf(folder: string): string | undefined {
  const there = lstatSync(folder, { throwIfNoEntry: false });
  // Where a link leads, somebody else's files may lie, and what nobody asks for is removed from a store.
  if (there?.isSymbolicLink() === true) return 'is a link';
  if (there?.isDirectory() === false) return "can't be written";
  try {
    accessSync(there === undefined ? dirname(folder) : folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch {
    return "can't be written";
  }
}

/** Makes the folder where it is not there yet. */
export function makeStore(folder: string): void {
  mkdirSync(folder, { recursive: true });
  // Written here and not only in the handbook's own list: a handbook need not have one.
  const ignore = join(folder, '.gitignore');
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
}
