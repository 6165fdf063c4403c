import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { fingerprint } from '../data/fingerprint.ts';
import { bringBackFolder, keepFolder } from '../press/kept-folder.ts';

/**
 * Makes the search index of a built edition. Each edition is indexed from its own pages alone, so that no word of
 * another can be found in it. Pagefind can't add to an index, so it is made anew where a searched page has changed.
 *
 * @param searched SHA-256 of all pages that search finds, by their file.
 * @param store File of this edition alone that keeps the last index; without one it is always made.
 * @returns How many pages search can find.
 * @throws When Pagefind reports errors: it returns them instead of throwing.
 */
export async function indexEdition(
  folder: string,
  language: string,
  searched: ReadonlyMap<string, string>,
  store: string | undefined,
): Promise<number> {
  const bundle = join(folder, 'pagefind');
  const name = fingerprint([language, pagefindVersion(), 'engines are named by their bytes', searched]);
  if (store === undefined || !bringBackFolder(store, bundle, name)) {
    await makeIndex(folder, language, searched.keys(), bundle);
    if (store !== undefined) keepFolder(bundle, store, name);
  }
  return Object.values(languagesOf(bundle)).reduce((sum, { page_count }) => sum + page_count, 0);
}

function pagefindVersion(): string {
  const path = fileURLToPath(new URL('../package.json', import.meta.resolve('pagefind')));
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

async function makeIndex(
  folder: string,
  language: string,
  searched: Iterable<string>,
  bundle: string,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: language,
    // The clauses in the margin are found on their own pages.
    excludeSelectors: ['.law'],
  });
  if (index === undefined) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  const faults = await addPages(index, folder, [...searched].sort());
  if (faults.length > 0) throw new Error(`The pages could not be indexed: ${faults.join('; ')}`);
  const written = await index.writeFiles({ outputPath: bundle });
  if (written.errors.length > 0)
    throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  nameEngines(bundle);
  removeUnused(bundle);
}

/** Whether search finds a page: Pagefind takes those that say which part of them it may read. */
export function isSearched(file: string, bytes: Uint8Array): boolean {
  return (
    file.endsWith('/index.html') &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('data-pagefind-body')
  );
}

/** So many pages are on their way to Pagefind at once. */
const atOnce = 32;

/**
 * Gives Pagefind the pages in the order of their names. Left to look for them itself, it takes them as the disk lists
 * them, and numbers them so: the same edition had another index on another disk.
 */
async function addPages(
  index: pagefind.PagefindIndex,
  folder: string,
  files: readonly string[],
): Promise<string[]> {
  const faults: string[] = [];
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

/** What Pagefind says of its index in `pagefind-entry.json`, as far as we ask. */
interface Entry {
  readonly languages: Readonly<Record<string, Language>>;
}

interface Language {
  /** Which engine it is read by: `en` is `wasm.en.pagefind`. Without one of its own, the one called "unknown". */
  readonly wasm: string | null;
  readonly page_count: number;
}

function readEntry(bundle: string): Entry {
  return JSON.parse(readFileSync(join(bundle, 'pagefind-entry.json'), 'utf8')) as Entry;
}

function languagesOf(bundle: string): Entry['languages'] {
  return readEntry(bundle).languages;
}

/** Ends the process that makes the indexes: it would keep the command from ending. */
export async function endIndexing(): Promise<void> {
  await pagefind.close();
}

/**
 * Gives each engine, 60 KB of WebAssembly, a name that changes with its bytes, as the rest of the index has: so a
 * browser may keep it for a year. Pagefind looks for it under the name that the entry says.
 */
function nameEngines(bundle: string): void {
  const entry = readEntry(bundle);
  const languages = Object.entries(entry.languages).map(([language, about]) => {
    const engine = about.wasm ?? 'unknown';
    const bytes = readFileSync(join(bundle, `wasm.${engine}.pagefind`));
    const named = `${engine}_${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`;
    writeFileSync(join(bundle, `wasm.${named}.pagefind`), bytes);
    return [language, { ...about, wasm: named }] as const;
  });
  const renamed = { ...entry, languages: Object.fromEntries(languages) };
  writeFileSync(join(bundle, 'pagefind-entry.json'), JSON.stringify(renamed));
}

/**
 * Removes what our search never asks for, 590 KB: Pagefind's own search boxes, which write `innerHTML`; its worker,
 * which Trusted Types forbid to start; the engines of languages that the index does not have, and those under the
 * names that they had.
 */
function removeUnused(bundle: string): void {
  const engines = Object.values(languagesOf(bundle)).map(({ wasm }) => `wasm.${wasm}.pagefind`);
  for (const file of readdirSync(bundle)) {
    const isInterface = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./.test(file);
    const isEngine = file.startsWith('wasm.') && engines.length > 0 && !engines.includes(file);
    if (isInterface || isEngine) rmSync(join(bundle, file));
  }
}
