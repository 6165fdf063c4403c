import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { hashOf } from './page-store.ts';

/** What the first line of a kept folder says: what it was made from, and its files in the order of their bytes. */
interface Head {
  readonly name: string;
  readonly files: readonly (readonly [path: string, length: number, sha256: string])[];
}

/**
 * Keeps a folder of thousands of small files as one file: a search index is written anew with each of them, and to make
 * and remove a file takes longer than to write it.
 *
 * @param name Of all that the folder was made from.
 */
export function keepFolder(folder: string, file: string, name: string): void {
  const parts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: path.slice(folder.length + 1).replaceAll(sep, '/'),
      bytes: readFileSync(path),
    }));
  const head: Head = { name, files: parts.map(({ path, bytes }) => [path, bytes.length, hashOf(bytes)]) };
  mkdirSync(dirname(file), { recursive: true });
  // Moved to its place whole: a build that is killed leaves the last one.
  const making = `${file}.${process.pid}`;
  writeFileSync(
    making,
    Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...parts.map(({ bytes }) => bytes)]),
  );
  // Another version may have kept a folder here.
  rmSync(file, { recursive: true, force: true });
  renameSync(making, file);
}

/**
 * Writes a kept folder out again. False, and nothing written, where it was made from something else, or is not there,
 * cut or changed.
 */
export function bringBackFolder(file: string, folder: string, name: string): boolean {
  const parts = readKept(file, name);
  if (parts === undefined) return false;
  for (const { path, bytes } of parts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return true;
}

function readKept(file: string, name: string) {
  try {
    const whole = readFileSync(file);
    const start = whole.indexOf('\n') + 1;
    const head = JSON.parse(whole.toString('utf8', 0, start)) as Head;
    if (head.name !== name) return undefined;
    let at = start;
    const parts = head.files.map(([path, length, sha256]) => {
      const bytes = whole.subarray(at, (at += length));
      return { path, bytes, isSame: hashOf(bytes) === sha256 };
    });
    return parts.every(({ isSame }) => isSame) ? parts : undefined;
  } catch {
    return undefined;
  }
}
