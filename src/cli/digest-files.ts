import { createHash } from 'node:crypto';
import {
  type BigIntStats,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';

export interface Digest {
  readonly sha256: string;
  /** Keeps what is known of each file, for the next time. */
  keepMemory(): void;
}

/** What told a file's content apart the last time: size, times and place on the disk, and the SHA-256 of its bytes. */
type Known = readonly [stamp: string, sha256: string];

/**
 * How long after a change a file's time can't tell a second change from it: kernels write times in steps of some
 * milliseconds, and some file systems of two seconds. Git calls such a file "racily clean" and reads it again.
 */
const unsure = 2_000_000_000n;

/**
 * One SHA-256 over the names and bytes of all files in some folders, and of what links in them lead to. A file whose size
 * and times are those of the last time is not read again. Writes nothing until it is asked to.
 *
 * @param root Folder, absolute.
 * @param folders Folders or files below it; those that are not there count as that.
 * @param memory File that keeps what is known of each file; without one all are read.
 */
export function digestFiles(root: string, folders: readonly string[], memory?: string): Digest {
  const before = readMemory(memory);
  const after: Record<string, Known> = {};
  const now = BigInt(Date.now()) * 1_000_000n;
  const hash = createHash('sha256');
  for (const path of folders.flatMap((folder) => listAll(root, folder))) {
    const stats = lstatSync(join(root, path), { bigint: true, throwIfNoEntry: false });
    if (stats === undefined) continue;
    const stamp = stampOf(stats);
    const known = Object.hasOwn(before, path) ? before[path] : undefined;
    const sha256 = known?.[0] === stamp ? known[1] : hashOf(join(root, path), stats);
    // The times of a link tell nothing of what it leads to.
    if (!stats.isSymbolicLink() && now - stats.mtimeNs > unsure && now - stats.ctimeNs > unsure)
      after[path] = [stamp, sha256];
    hash.update(`${path}\0${sha256}\n`);
  }
  return {
    sha256: hash.digest('hex'),
    keepMemory: () => {
      if (memory !== undefined) writeFileSync(memory, JSON.stringify(after));
    },
  };
}

/**
 * The same by size and times alone: whether anybody has touched files that a build has made. Reads none of them.
 */
export function stampFiles(root: string, folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of folders.flatMap((folder) => listAll(root, folder))) {
    const stats = lstatSync(join(root, path), { bigint: true, throwIfNoEntry: false });
    hash.update(`${path}\0${stats === undefined ? '' : stampOf(stats)}\n`);
  }
  return hash.digest('hex');
}

function stampOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}

/** Files below a folder, sorted, with forward slashes; the folder itself where it is a file. */
function listAll(root: string, folder: string): string[] {
  const stats = lstatSync(join(root, folder), { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [folder];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}

function hashOf(path: string, stats: BigIntStats): string {
  if (stats.isSymbolicLink()) return hashLink(path, new Set());
  return createHash('sha256')
    .update(stats.isFile() ? readFileSync(path) : '')
    .digest('hex');
}

/** Where a link leads, and all that lies there, links in it as well. A broken one leads to nothing. */
function hashLink(path: string, seen: Set<string>): string {
  const hash = createHash('sha256').update(readlinkSync(path));
  const place = existsSync(path) ? realpathSync(path) : undefined;
  if (place === undefined || seen.has(place)) return hash.digest('hex');
  seen.add(place);
  const stats = statSync(place);
  if (stats.isFile()) hash.update(readFileSync(place));
  if (stats.isDirectory())
    for (const file of listAll(place, '')) {
      const inside = lstatSync(join(place, file));
      hash.update(`${file}\0`);
      if (inside.isSymbolicLink()) hash.update(hashLink(join(place, file), seen));
      else if (inside.isFile()) hash.update(readFileSync(join(place, file)));
    }
  return hash.digest('hex');
}

/** Nothing where it is not there or was cut: then every file is read. */
function readMemory(path: string | undefined): Readonly<Record<string, Known>> {
  try {
    return path === undefined ? {} : JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
