import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EditionName } from '../schema/handbook.ts';
import { listFiles } from '../source/list-files.ts';

const engine = fileURLToPath(new URL('..', import.meta.url));

/**
 * The name of a press: a hash over all that compiled pages depend on. The engine, whose version alone does not tell
 * what somebody has changed in it; the handbook's own trusted pages; and what Astro is told.
 */
export function namePress(
  root: string,
  edition: EditionName,
  settings: { site?: string; base?: string },
): string {
  const hash = createHash('sha256').update(
    JSON.stringify([edition, settings.site, settings.base, process.versions.node, engineDigest()]),
  );
  for (const file of listFiles(root, 'content/pages', ['']).files)
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 24);
}

let digest: string | undefined;

/** SHA-256 over the engine's own files and the packages that it is installed with. */
export function engineDigest(): string {
  if (digest !== undefined) return digest;
  const hash = createHash('sha256');
  for (const file of readdirSync(engine, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.(?:ts|js|mjs|astro|css|mdx|json)$/.test(file))
      hash.update(file).update(readFileSync(join(engine, file)));
  hash.update(readFileSync(join(engine, '../package.json')));
  return (digest = hash.digest('hex'));
}
