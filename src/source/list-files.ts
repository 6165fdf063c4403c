import { type Dirent, readdirSync } from 'node:fs';
import { compare } from '../data/compare.ts';
import { type Diagnostic, isOf, report } from './diagnostic.ts';
import { findReal, reportUnreadable } from './real-file.ts';

/**
 * Lists the files of a folder and of all folders in it. Names that begin with a dot or an underscore are ours or the
 * editor's (`.DS_Store`, `_draft.mdx`) and ignored.
 *
 * @param folder Path below `root`, with forward slashes.
 * @param endings Endings to keep, with their dot: `['.mdx']`.
 * @param except Folders that are not looked into.
 * @returns Paths below `root`, sorted by code unit, with forward slashes; and problems: `missing-folder` for the
 * folder itself, `missing-file` for a broken link, `link-leaves-root`, `unreadable-file`, and `repeated-folder` for a
 * link to a folder that is listed already, which is how a circle of links shows itself.
 */
export function listFiles(
  root: string,
  folder: string,
  endings: readonly string[],
  except: readonly string[] = [],
): { files: string[]; diagnostics: Diagnostic[] } {
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  // Real folders make a tree and come first; links wait, so that it is the link that repeats and not the folder.
  const links: string[] = [];
  const visited = new Set<string>();

  function visit(path: string): void {
    const real = findReal(root, path);
    if ('rule' in real) diagnostics.push(real);
    else if (real.kind === 'file') keep(path);
    else if (real.kind === 'folder' && visited.has(real.path)) diagnostics.push(reportRepetition(path));
    else if (real.kind === 'folder') {
      visited.add(real.path);
      for (const entry of namesOf(real.path, path)) open(entry, `${path}/${entry.name}`);
    }
  }
  function open(entry: Dirent, path: string): void {
    if (/^[._]/.test(entry.name)) return;
    if (entry.isSymbolicLink()) links.push(path);
    else if (entry.isDirectory() && !except.includes(path)) visit(path);
    else if (entry.isFile()) keep(path);
  }
  function keep(path: string): void {
    if (endings.some((ending) => path.endsWith(ending))) files.push(path);
  }
  function namesOf(realPath: string, path: string): Dirent[] {
    try {
      return readdirSync(realPath, { withFileTypes: true }).sort((a, b) => compare(a.name, b.name));
    } catch {
      diagnostics.push(reportUnreadable(path));
      return [];
    }
  }

  const top = findReal(root, folder);
  if ('rule' in top && isOf(top, 'missing-file'))
    diagnostics.push(report(top, 'missing-folder', top.message, top.hint));
  else if (!('rule' in top) && top.kind !== 'folder') diagnostics.push(reportNoFolder(folder));
  else visit(folder);
  for (let link = links.shift(); link !== undefined; link = links.shift()) visit(link);
  return { files: files.sort(), diagnostics };
}

function reportRepetition(file: string): Diagnostic {
  return report(
    { file, line: 1, column: 1 },
    'repeated-folder',
    'This is a link to a folder that is part of the handbook already, so its files would be read twice.',
    'Remove the link.',
  );
}

/** `missing-folder`, of a file in its place. */
export function reportNoFolder(file: string): Diagnostic {
  return report(
    { file, line: 1, column: 1 },
    'missing-folder',
    `${file} should be a folder, but it is a file.`,
    'Move the file away. If a folder was there, bring it back from version control or from a copy.',
  );
}
