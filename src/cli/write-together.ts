import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { compare } from '../data/compare.ts';

/** Names begin with a dot: nothing that reads a handbook looks into them. */
const staging = 'content/.writing';
const complete = 'content/.written';

/** Files that belong together, by path below the root, and pictures to copy. */
export interface Together {
  readonly files: ReadonlyMap<string, string>;
  readonly copies?: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Writes all files or none. They are laid out beside their places first; one rename declares them complete, and only
 * then are they moved. A command that is killed before that rename has written nothing; one that is killed after it is
 * finished by the next: see {@link finishWriting}.
 */
export function writeTogether(root: string, { files, copies = [] }: Together): void {
  const stage = join(root, staging);
  rmSync(stage, { recursive: true, force: true });
  const prepare = (path: string) => {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    return join(stage, path);
  };
  for (const [path, text] of files) writeFileSync(prepare(path), text);
  for (const { from, to } of copies) cpSync(join(root, from), prepare(to));
  renameSync(stage, join(root, complete));
  finishWriting(root);
}

/** Puts in place what a killed command had written completely, and drops what it had not. */
export function finishWriting(root: string): void {
  rmSync(join(root, staging), { recursive: true, force: true });
  const whole = join(root, complete);
  if (!existsSync(whole)) return;
  const paths = readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(whole.length + 1))
    // HEAD last: until it is there, the chain says that something is missing.
    .sort((a, b) => Number(a.endsWith(`${sep}HEAD`)) - Number(b.endsWith(`${sep}HEAD`)) || compare(a, b));
  for (const path of paths) {
    const place = join(root, path);
    mkdirSync(dirname(place), { recursive: true });
    renameSync(join(whole, path), place);
  }
  rmSync(whole, { recursive: true, force: true });
}

/** The text of a file that is there. */
export function readWhole(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n');
}
