import { accessSync, constants, existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Where a handbook keeps what may be made again: `.clausebook/` in the handbook itself, which goes where it goes and
 * which Git leaves alone. Nothing internal can reach another handbook through it.
 *
 * @param root The handbook's folder.
 * @returns Its absolute path; nothing where it can't be written, which is said: then everything is made anew.
 */
export function storeFolder(root: string): string | undefined {
  const folder = join(resolve(root), '.clausebook');
  const fault = prepare(folder);
  if (fault === undefined) return folder;
  process.stderr.write(`${folder} ${fault}, so nothing is kept for the next build. This one takes longer.\n`);
  return undefined;
}

/** Makes the folder. Returns why it can't be used. */
function prepare(folder: string): string | undefined {
  // Where a link leads, somebody else's files may lie, and what nobody asks for is removed from a store.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true) return 'is a link';
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    // Written here and not only in the handbook's own list: a handbook need not have one.
    const ignore = join(folder, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
    return undefined;
  } catch {
    return "can't be written";
  }
}
