import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifestFile = z.object({ files: z.record(z.string(), z.string()) });

/** The files of a built edition with their SHA-256, or `undefined` where there is no edition that a build has made. */
export function readManifest(folder: string): Readonly<Record<string, string>> | undefined {
  try {
    return manifestFile.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).files;
  } catch {
    return undefined;
  }
}
