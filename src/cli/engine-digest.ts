import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engine } from '../data/engine.ts';

let digest: string | undefined;

/**
 * SHA-256 over the engine's own files, hexadecimal. Its version alone does not tell what somebody has changed in it;
 * of the packages that it uses, the exact versions stand in its `package.json`.
 */
export function engineDigest(): string {
  if (digest !== undefined) return digest;
  const root = fileURLToPath(engine);
  const hash = createHash('sha256').update(readFileSync(join(root, 'package.json')));
  for (const folder of ['src', 'public'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) {
        const file = join(entry.parentPath, entry.name);
        hash.update(file.slice(root.length)).update(readFileSync(file));
      }
  return (digest = hash.digest('hex'));
}
