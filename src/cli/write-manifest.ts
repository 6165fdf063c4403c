import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Edition, EditionName } from '../schema/handbook.ts';

/** `manifest.json`: what an edition consists of. */
export interface Manifest {
  readonly edition: EditionName;
  readonly date: string;
  readonly handbook: { readonly name: string };
  /** SHA-256 by path, for every file but the manifest itself. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Writes the manifest of a finished edition.
 *
 * @param known SHA-256 of the pages, by path: of the bytes that were written, so they need not be read again.
 */
export function writeManifest(
  folder: string,
  { name, date, handbook }: Edition,
  known: ReadonlyMap<string, string>,
): void {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
  const files = Object.fromEntries(
    paths.map((path) => [path, known.get(path) ?? hashFile(join(folder, path))]),
  );
  const manifest: Manifest = { edition: name, date, handbook: { name: handbook.organization.name }, files };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** One buffer for all files: a large edition read whole, file by file, leaves 130 MB to be collected at its busiest. */
const buffer = Buffer.alloc(256 * 1024);

function hashFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let count = readSync(file, buffer); count > 0; count = readSync(file, buffer))
      hash.update(buffer.subarray(0, count));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
