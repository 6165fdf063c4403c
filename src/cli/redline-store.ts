import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { engine } from '../data/engine.ts';
import { hashOf } from '../handbook/read-ledger.ts';
import type { RedlineStore } from '../site/redlines.ts';

/**
 * Keeps redlines in a folder, each under what it was made of, for all editions and for good: two texts that were
 * released do not change any more. What was cut short is not taken for whole. It guards against damage, not against
 * whoever can write into the folder: releases are built with `--force`.
 */
export function openRedlines(folder: string): RedlineStore {
  const own = join(folder, engineHash());
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
      // Two editions or two builds may be made at once: what stands under its name is whole.
      const making = `${path}.${process.pid}-${threadId}`;
      writeFileSync(making, `${hashOf(html)}\n${html}`);
      renameSync(making, path);
    },
  };
}

/**
 * Removes what another Clausebook made from such a folder.
 *
 * @param options.anew Removes everything.
 */
export function tidyRedlines(folder: string, { anew = false } = {}): void {
  if (!existsSync(folder)) return;
  const engine = engineHash();
  for (const name of readdirSync(folder))
    if (anew || name !== engine) rmSync(join(folder, name), { recursive: true, force: true });
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
