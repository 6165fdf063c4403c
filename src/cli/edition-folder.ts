import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sortBy } from '../data/compare.ts';
import { listFilesIn } from '../press/list-files-in.ts';
import { hashOf } from '../press/page-store.ts';
import { stampFiles } from './digest-files.ts';
import type { Manifest } from './write-manifest.ts';

/**
 * The folder in which an edition is made. Where the edition of the last build still stands as it was made, only what
 * differs from it is written: to make and remove twenty thousand files takes longer than all the rest of a build after a
 * small change.
 */
export interface EditionFolder {
  readonly standing: Standing | undefined;
  /** Where files are written that are made by others. */
  readonly path: string;
  /** Writes a file, unless it stands there with the same bytes. */
  write(file: string, bytes: Uint8Array, sha256?: string): void;
  /** Whether a file stands there with these bytes. */
  stands(file: string, sha256: string): boolean;
  /** Says that a file is part of the edition as it stands; false where there is none. */
  keep(file: string): boolean;
  /** Reads a file of the edition. */
  read(file: string): Buffer;
  /**
   * SHA-256 of each file of the edition, by its path, sorted. What was written by others is looked for now, and removed
   * where it stands already.
   */
  seal(): ReadonlyMap<string, string>;
}

/** The edition of the last build. */
export interface Standing {
  /** Where it stands. */
  readonly path: string;
  /** SHA-256 of each of its files, by its path; without the manifest. */
  readonly files: ReadonlyMap<string, string>;
  /** Tells its manifest from that of any other build. */
  readonly stamp: string;
}

/** The edition that stands in a folder; nothing where none does. That nobody has touched it, the caller knows. */
export function readStanding(path: string): Standing | undefined {
  try {
    const { files } = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as Manifest;
    return { path, files: new Map(Object.entries(files)), stamp: stampFiles(path, ['manifest.json']) };
  } catch {
    return undefined;
  }
}

/**
 * @param path Emptied first.
 * @param standing The edition of the last build, which only differences are written to.
 */
export function openEditionFolder(path: string, standing: Standing | undefined): EditionFolder {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  const known = new Map<string, string>();
  const folders = new Set<string>();
  const stands = (file: string, sha256: string) => standing?.files.get(file) === sha256;
  return {
    path,
    standing,
    stands,
    write(file, bytes, sha256 = hashOf(bytes)) {
      known.set(file, sha256);
      if (stands(file, sha256)) return;
      const place = join(path, file);
      const folder = dirname(place);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      writeFileSync(place, bytes);
    },
    keep(file) {
      const sha256 = standing?.files.get(file);
      if (sha256 !== undefined) known.set(file, sha256);
      return sha256 !== undefined;
    },
    read(file) {
      const place = join(path, file);
      return readFileSync(standing === undefined || existsSync(place) ? place : join(standing.path, file));
    },
    seal() {
      for (const file of listFilesIn(path)) {
        if (known.has(file)) continue;
        const sha256 = hashOf(readFileSync(join(path, file)));
        known.set(file, sha256);
        // To move it over the same file takes longer: some file systems write it to the disk then and there.
        if (stands(file, sha256)) rmSync(join(path, file));
      }
      return new Map(sortBy([...known], ([file]) => file));
    },
  };
}
