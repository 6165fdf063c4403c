import { globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import * as pagefind from 'pagefind';

/**
 * Makes the search index of a built edition. Each edition is indexed from its own pages alone, so that no word of
 * another can be found in it.
 *
 * @returns How many pages search can find.
 * @throws When Pagefind reports errors: it returns them instead of throwing.
 */
export async function indexEdition(folder: string, language: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: language,
    // The clauses in the margin are found on their own pages.
    excludeSelectors: ['.law'],
  });
  if (index === undefined) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  const faults = await addPages(index, folder);
  if (faults.length > 0) throw new Error(`The pages could not be indexed: ${faults.join('; ')}`);
  const bundle = join(folder, 'pagefind');
  const written = await index.writeFiles({ outputPath: bundle });
  if (written.errors.length > 0)
    throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  const { languages } = JSON.parse(readFileSync(join(bundle, 'pagefind-entry.json'), 'utf8')) as Entry;
  removeUnused(bundle, languages);
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

/** So many pages are on their way to Pagefind at once. */
const atOnce = 32;

/**
 * Gives Pagefind the pages in the order of their names. Left to look for them itself, it takes them as the disk lists
 * them, and numbers them so: the same edition had another index on another disk.
 */
async function addPages(index: pagefind.PagefindIndex, folder: string): Promise<string[]> {
  const faults: string[] = [];
  const files = searchedPages(folder);
  for (let at = 0; at < files.length; at += atOnce) {
    const added = files
      .slice(at, at + atOnce)
      .map((file) =>
        index.addHTMLFile({ sourcePath: file, content: readFileSync(join(folder, file), 'utf8') }),
      );
    faults.push(...(await Promise.all(added)).flatMap(({ errors }) => errors));
  }
  return faults;
}

/** Folders without a page that search finds: they repeat documents, tell of them, or list them. */
const unsearched = ['print', 'on', 'changes', 'ledger', 'integrity', 'reviews', 'documents'];

/**
 * The pages that Pagefind reads to look for what is to be found: of documents their own page and translations, not
 * each version and comparison. Pagefind would read those through and drop them, and in a handbook of 1,000 documents
 * with ten versions each they are nine of ten.
 */
function searchedPages(folder: string): readonly string[] {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !unsearched.includes(entry.name))
    .map(({ name }) => `${name}/**/index.html`);
  const patterns = ['documents/*/index.html', 'documents/*/{??,???,??-??}/index.html', ...folders];
  return globSync(patterns, { cwd: folder })
    .map((file) => file.replaceAll(sep, '/'))
    .sort();
}

/** What Pagefind says of its index in `pagefind-entry.json`, as far as we ask. */
interface Entry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null; readonly page_count: number }>>;
}

/** Ends the process that makes the indexes: it would keep the command from ending. */
export async function endIndexing(): Promise<void> {
  await pagefind.close();
}

/**
 * Removes what our search never asks for, 530 KB: Pagefind's own search boxes, which write `innerHTML`; its worker,
 * which Trusted Types forbid to start; and the engines of languages that the index does not have.
 */
function removeUnused(bundle: string, languages: Entry['languages']): void {
  // As pagefind.js names them: a language without an engine of its own is read by the one called "unknown".
  const engines = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  for (const file of readdirSync(bundle)) {
    const isInterface = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./.test(file);
    const isEngine = file.startsWith('wasm.') && engines.length > 0 && !engines.includes(file);
    if (isInterface || isEngine) rmSync(join(bundle, file));
  }
}
