import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/**
 * Makes the search index of a built edition. Each edition is indexed from its own pages alone, so that no word of
 * another can be found in it.
 *
 * @returns How many pages the edition has that search can find.
 * @throws When Pagefind reports errors: it returns them instead of throwing.
 */
export async function indexEdition(folder: string, language: string): Promise<number> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
    if (index === undefined) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length > 0) throw new Error(`The pages could not be indexed: ${added.errors.join('; ')}`);
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
    removeStockInterfaces(join(folder, 'pagefind'));
    return added.page_count;
  } finally {
    // A child process: it would keep the command from ending.
    await pagefind.close();
  }
}

/** Pagefind's own search boxes, 430 KB: we draw results ourselves, and these write `innerHTML`, which the policy blocks. */
function removeStockInterfaces(bundle: string): void {
  for (const file of readdirSync(bundle)) {
    if (/^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(file)) rmSync(join(bundle, file));
  }
}
