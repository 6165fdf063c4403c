import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engine } from '../data/engine.ts';
import { hashOf } from '../handbook/read-ledger.ts';
import type { RedlineStore } from '../site/redlines.ts';

/**
 * Keeps redlines in a folder, each under what it was made of, for all editions and for good: two texts that were
 * released do not change any more. What another Clausebook made is thrown away when the folder is opened, and what was
 * cut short is not taken for whole. It guards against damage, not against whoever can write into the folder: releases
 * are built with `--force`.
 *
 * @param options.anew Throws away what was kept.
 */
export function openRedlines(folder: string, { anew = false } = {}): RedlineStore {
  const engine = engineHash();
  const own = join(folder, engine);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (anew || name !== engine) rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  const pathOf = (key: string) => join(own, `${hashOf(key)}.html`);
  return {
    find(key) {
      const path = pathOf(key);
      if (!existsSync(path)) return undefined;
      const kept = readFileSync(path, 'utf8');
      const html = kept.slice(65);
      return kept.slice(0, 65) === `${hashOf(html)}\n` ? html : undefined;
    },
    keep(key, html) {
      const path = pathOf(key);
      // Two builds may run at once: what stands under its name is whole.
      writeFileSync(`${path}.${process.pid}`, `${hashOf(html)}\n${html}`);
      renameSync(`${path}.${process.pid}`, path);
    },
  };
}

/** Whatever a comparison may depend on: our own code, and by its exact versions that of others. 5 ms. */
function engineHash(): string {
  const hash = createHash('sha256').update(readFileSync(new URL('package.json', engine)));
  const source = fileURLToPath(new URL('src/', engine));
  for (const room of ['ledger', 'mdx'])
    for (const file of readdirSync(join(source, room), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(?:ts|js)$/.test(file)) hash.update(file).update(readFileSync(join(source, room, file)));
  return hash.digest('hex').slice(0, 16);
}
