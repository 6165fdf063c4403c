import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Manifest } from '../../src/cli/write-manifest.ts';

/** Compares the files of an edition with its manifest: the day it was built for, and what is lost, changed or too many. */
export function compareManifest(edition: string): {
  readonly date: string;
  readonly faults: readonly string[];
} {
  const { date, files } = JSON.parse(readFileSync(join(edition, 'manifest.json'), 'utf8')) as Manifest;
  const found = readdirSync(edition, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(edition.length + 1)
        .replaceAll(sep, '/'),
    )
    .filter((path) => path !== 'manifest.json');
  const lost = Object.keys(files).filter((path) => !found.includes(path));
  const changed = found.filter(
    (path) => files[path] !== undefined && files[path] !== hash(join(edition, path)),
  );
  const more = found.filter((path) => files[path] === undefined);
  return { date, faults: [...lost, ...changed, ...more] };
}

function hash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
