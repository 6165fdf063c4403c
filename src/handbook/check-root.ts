import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { findReal } from '../source/real-file.ts';

/** A handbook is a folder with `policies/` and `content/` in it: `missing-root`, `not-a-handbook`. */
export function checkRoot(root: string): Diagnostic[] {
  const start = { file: '.', line: 1, column: 1 };
  if (!isFolder(root))
    return [
      report(
        start,
        'missing-root',
        `There is no folder ${root}.`,
        'Name the folder that holds policies/ and content/ with --root.',
      ),
    ];
  const missing = ['policies', 'content'].filter((name) => !isFolder(join(root, name)));
  if (missing.length === 0) {
    // A folder that is a link out of the handbook holds nothing that is read: one problem, not hundreds.
    return ['policies', 'content'].flatMap((name) => findReal(root, name)).filter((found) => 'rule' in found);
  }
  return [
    report(
      start,
      'not-a-handbook',
      `${root === '.' ? 'This folder' : `The folder ${root}`} has no ${missing.map((name) => `${name}/`).join(' and no ')} in it, so it is not a handbook.`,
      'Name the folder that holds policies/ and content/ with --root.',
    ),
  ];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
