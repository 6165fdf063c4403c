import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** All files below a folder, with forward slashes, as the disk lists them. */
export function listFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
}
