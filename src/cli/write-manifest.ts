import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Writes the manifest of a finished edition. */
export function writeManifest(folder: string, { name, date, handbook }: Edition): void {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
  const files = Object.fromEntries(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
  const manifest: Manifest = { edition: name, date, handbook: { name: handbook.organization.name }, files };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}
