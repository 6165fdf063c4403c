import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engine } from '../data/engine.ts';
import type { EditionName } from '../schema/handbook.ts';
import { listFiles } from '../source/list-files.ts';
import { engineDigest } from './engine-digest.ts';

/**
 * The name of a press: a hash over all that compiled pages depend on. The engine and the place where it lies, from
 * which they load packages; the handbook's own trusted pages; and the address that the edition is served at.
 */
export function namePress(root: string, edition: EditionName, site: string | undefined): string {
  const hash = createHash('sha256').update(
    JSON.stringify([edition, site, process.versions.node, engine.href, engineDigest()]),
  );
  for (const file of listFiles(root, 'content/pages', ['']).files)
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 24);
}
