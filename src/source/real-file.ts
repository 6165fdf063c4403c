import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { type Diagnostic, report } from './diagnostic.ts';
import { nearest } from './nearest.ts';

/** What a path below the root really is, after all links are followed. */
export interface Real {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
}

/**
 * Follows every link on the way to `file`, and lets nothing through that ends outside the root: a handbook is what
 * lies in its folder, and a link could pull any file of the machine into a published page.
 *
 * @param file Path below `root`, with forward slashes.
 * @returns What is there, or one problem: `link-leaves-root`, `missing-file` or `unreadable-file`.
 */
export function findReal(root: string, file: string): Real | Diagnostic {
  const start = { file, line: 1, column: 1 };
  try {
    const path = realpathSync.native(join(root, file));
    if (!isBelow(realpathSync.native(root), path)) return reportEscape(file);
    const stats = statSync(path);
    return {
      path,
      kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
      size: stats.size,
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return reportMissing(root, file);
    if (code === 'ELOOP') {
      return report(
        start,
        'missing-file',
        'This is a link that leads back to itself.',
        'Replace the link with the file.',
      );
    }
    return reportUnreadable(file);
  }
}

export function reportUnreadable(file: string): Diagnostic {
  return report(
    { file, line: 1, column: 1 },
    'unreadable-file',
    'The system does not let this be read.',
    'Check its permissions, and that no other program has locked it.',
  );
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function reportEscape(file: string): Diagnostic {
  const start = { file, line: 1, column: 1 };
  if (file.split('/').includes('..')) {
    return report(
      start,
      'link-leaves-root',
      'This path leads out of the handbook.',
      'Name a file inside it.',
    );
  }
  return report(
    start,
    'link-leaves-root',
    'This is, or lies behind, a symbolic link to a place outside the handbook.',
    'Copy what it points to into the handbook, and remove the link.',
  );
}

function reportMissing(root: string, file: string): Diagnostic {
  const start = { file, line: 1, column: 1 };
  const path = join(root, file);
  if (isLink(path)) {
    return report(
      start,
      'missing-file',
      'This is a link to something that does not exist.',
      'Remove the link, or put back what it pointed to.',
    );
  }
  const similar = nearest(basename(file), namesIn(dirname(path)));
  return report(
    start,
    'missing-file',
    `There is no "${file}" in the handbook.`,
    similar === undefined ? undefined : `Did you mean ${similar}, which lies there?`,
  );
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    // A file stands where a folder on the way should be.
    return false;
  }
}

/** Only for a suggestion: a folder that cannot be listed has nothing to suggest. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
