import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFilesIn } from './list-files-in.ts';
import { hashOf } from './page-store.ts';

/** What the first line of a kept folder says: what it was made from, and its files in the order of their bytes. */
interface Head {
  readonly from: readonly string[];
  readonly files: readonly (readonly [path: string, length: number, sha256: string])[];
}

/** A folder as an earlier build kept it. */
export interface KeptFolder {
  /** Names of all that it was made from, in their order. */
  readonly from: readonly string[];
  /** Its files, with the SHA-256 of each. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array; readonly sha256: string }[];
}

/**
 * Keeps a folder of thousands of small files as one file: a search index is written anew with each of them, and to make
 * and remove a file takes longer than to write it.
 *
 * @param from Names of all that the folder was made from, in their order.
 */
export function keepFolder(folder: string, file: string, from: readonly string[]): void {
  const parts = listFilesIn(folder)
    .sort()
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
  const head: Head = { from, files: parts.map(({ path, bytes }) => [path, bytes.length, hashOf(bytes)]) };
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

/** Reads a kept folder; nothing where it is not there, cut or changed. */
export function readKeptFolder(file: string): KeptFolder | undefined {
  try {
    const whole = readFileSync(file);
    const start = whole.indexOf('\n') + 1;
    const { from, files } = JSON.parse(whole.toString('utf8', 0, start)) as Head;
    let at = start;
    const parts = files.map(([path, length, sha256]) => {
      const bytes = whole.subarray(at, (at += length));
      return { path, bytes, sha256 };
    });
    const isWhole = Array.isArray(from) && parts.every(({ bytes, sha256 }) => hashOf(bytes) === sha256);
    return isWhole ? { from, files: parts } : undefined;
  } catch {
    return undefined;
  }
}
