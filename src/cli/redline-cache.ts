import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engine } from '../data/engine.ts';
import type { RedlineCache } from '../site/redlines.ts';

const source = fileURLToPath(new URL('src/', engine));

export interface RedlineFolder extends RedlineCache {
  /** Removes what nobody has asked for since it was opened. */
  prune(): void;
}

/**
 * Keeps redlines in a folder, each in a file named by both texts and by the code that compares them: what another
 * Clausebook made is not taken for its own.
 */
export function openRedlines(folder: string): RedlineFolder {
  mkdirSync(folder, { recursive: true });
  const code = hashCode();
  const asked = new Set<string>();
  const nameOf = (before: string, after: string) => {
    const name = `${createHash('sha256').update(`${code} ${before} ${after}`).digest('hex')}.html`;
    asked.add(name);
    return name;
  };
  return {
    find(before, after) {
      const path = join(folder, nameOf(before, after));
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    },
    keep(before, after, html) {
      writeFileSync(join(folder, nameOf(before, after)), html);
    },
    prune() {
      for (const name of readdirSync(folder)) if (!asked.has(name)) rmSync(join(folder, name));
    },
  };
}

/** Whatever a comparison may depend on: 5 ms, once for each edition. */
function hashCode(): string {
  const hash = createHash('sha256');
  for (const room of ['ledger', 'mdx'])
    for (const file of readdirSync(join(source, room), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(source, room, file)));
  return hash.digest('hex');
}
