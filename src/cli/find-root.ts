import { statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * The handbook that somebody stands in who names none: this folder, or the nearest one above it with `policies/` and
 * `content/` in it. Where there is none, this folder, so that the message is about it.
 *
 * A folder of another user is passed over, as Git does it: a handbook may hold pages that are run, and a folder like
 * `/tmp` lies above the folders of many.
 *
 * @returns A path from `here`.
 */
export function findRoot(here: string): string {
  const mine = new Set([process.getuid?.(), statSync(here).uid]);
  for (let folder = here; ; folder = dirname(folder)) {
    if (isHandbook(folder) && (folder === here || mine.has(statSync(folder).uid)))
      return relative(here, folder) || '.';
    if (folder === dirname(folder)) return '.';
  }
}

function isHandbook(folder: string): boolean {
  return ['policies', 'content'].every(
    (part) => statSync(join(folder, part), { throwIfNoEntry: false })?.isDirectory() === true,
  );
}
