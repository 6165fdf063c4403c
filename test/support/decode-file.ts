import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A file as its readers get it: unpacked, where it is packed. */
export interface DecodedFile {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** Reads every file below a folder, sorted by path. */
export function readFiles(folder: string): readonly DecodedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file.slice(folder.length + 1).replaceAll(sep, '/'), bytes: readFileSync(file) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What Pagefind puts before the content of everything that it packs. */
const pagefindMark = Buffer.from('pagefind_dcd');

/**
 * Reads every file below a folder, unpacked. Throws when a file of the search index is not packed as we know it: a
 * scan that can't read it would prove nothing.
 */
export function decodeFiles(folder: string): readonly DecodedFile[] {
  return readFiles(folder).map(({ path, bytes }) => {
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const whole = isPacked ? gunzipSync(bytes) : bytes;
    const isIndex = /\.(?:pf_\w+|pagefind)$/.test(path);
    if (isIndex && !whole.subarray(0, pagefindMark.length).equals(pagefindMark)) {
      throw new Error(`${path} is not packed as the search index used to be.`);
    }
    return { path, bytes: isIndex ? whole.subarray(pagefindMark.length) : whole };
  });
}
