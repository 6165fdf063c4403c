import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition, EditionName } from '../schema/handbook.ts';

/** `manifest.json`: what an edition consists of. */
export interface Manifest {
  readonly edition: EditionName;
  readonly date: string;
  readonly handbook: { readonly name: string };
  /** SHA-256 by path, for every file but the manifest itself. */
  readonly files: Readonly<Record<string, string>>;
}

/** Writes the manifest of a finished edition. Takes the SHA-256 of each of its files, sorted by path. */
export function writeManifest(
  folder: string,
  { name, date, handbook }: Edition,
  files: ReadonlyMap<string, string>,
): void {
  const manifest: Manifest = {
    edition: name,
    date,
    handbook: { name: handbook.organization.name },
    files: Object.fromEntries(files),
  };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}
