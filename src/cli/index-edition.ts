import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { keepFolder, readKeptFolder } from '../press/kept-folder.ts';
import type { EditionFolder } from './edition-folder.ts';

/** Where an edition has its index. */
const place = 'pagefind';

/** The search index of an edition, while it is made. */
export interface Indexing {
  /**
   * Tells of a page of the edition that search finds. Pages come in the order of their names:
   * left to look for them itself, Pagefind takes them as the disk lists them, and numbers them so.
   */
  add(file: string, sha256: string): void;
  /**
   * Writes the index.
   *
   * @returns How many pages search can find.
   * @throws When Pagefind reports errors: it returns them instead of throwing.
   */
  finish(): Promise<number>;
}

/**
 * Begins the search index of an edition that is about to be printed. Each edition is indexed from its own pages alone,
 * so that no word of another can be found in it. Pagefind can't add to an index, so it is made anew from the first page
 * on that is not as it was the last time; by a process of its own, while the pages behind it are still being printed.
 *
 * @param store File of this edition alone that keeps the last index; without one it is always made.
 */
export function beginIndex(folder: EditionFolder, language: string, store: string | undefined): Indexing {
  const bundle = join(folder.path, place);
  const kept = store === undefined ? undefined : readKeptFolder(store);
  const from = [`${language}, Pagefind ${pagefindVersion()}, engines named by their bytes`];
  const files: string[] = [];
  let indexer: Indexer | undefined;
  const startAnew = (): Indexer => {
    indexer = startIndexer(folder, language);
    for (const file of files) indexer.add(file);
    return indexer;
  };
  if (kept?.from[0] !== from[0]) startAnew();
  return {
    add(file, sha256) {
      const page = `${file} ${sha256}`;
      files.push(file);
      if (indexer !== undefined) indexer.add(file);
      else if (kept?.from[from.length] !== page) startAnew();
      from.push(page);
    },
    async finish() {
      if (indexer === undefined && kept?.from.length === from.length)
        for (const { path, bytes, sha256 } of kept.files) folder.write(`${place}/${path}`, bytes, sha256);
      else {
        await (indexer ?? startAnew()).write(bundle);
        if (store !== undefined) keepFolder(bundle, store, from);
      }
      return Object.values(languagesOf(folder)).reduce((sum, { page_count }) => sum + page_count, 0);
    },
  };
}

function pagefindVersion(): string {
  const path = fileURLToPath(new URL('../package.json', import.meta.resolve('pagefind')));
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

interface Indexer {
  add(file: string): void;
  write(bundle: string): Promise<void>;
}

/** So many pages are on their way to Pagefind at once. The others wait on the disk. */
const atOnce = 32;

function startIndexer(folder: EditionFolder, language: string): Indexer {
  const started = startIndex(language);
  const faults: string[] = [];
  let added: Promise<void> = started.then(() => undefined);
  let waiting: string[] = [];
  const send = () => {
    const files = waiting;
    waiting = [];
    added = added.then(async () => {
      const index = await started;
      const answers = files.map((file) =>
        index.addHTMLFile({ sourcePath: file, content: folder.read(file).toString('utf8') }),
      );
      faults.push(...(await Promise.all(answers)).flatMap(({ errors }) => errors));
    });
    // Looked at when the index is written; until then a failure must not count as one that nobody looks at.
    added.catch(() => undefined);
  };
  return {
    add(file) {
      waiting.push(file);
      if (waiting.length === atOnce) send();
    },
    async write(bundle) {
      send();
      await added;
      if (faults.length > 0) throw new Error(`The pages could not be indexed: ${faults.join('; ')}`);
      const written = await (await started).writeFiles({ outputPath: bundle });
      if (written.errors.length > 0)
        throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
      nameEngines(bundle);
      removeUnused(bundle);
    },
  };
}

async function startIndex(language: string): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: language,
    // The clauses in the margin are found on their own pages.
    excludeSelectors: ['.law'],
  });
  if (index === undefined) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  return index;
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
  return JSON.parse(readFileSync(join(bundle, entryFile), 'utf8')) as Entry;
}

const entryFile = 'pagefind-entry.json';

function languagesOf(folder: EditionFolder): Entry['languages'] {
  return (JSON.parse(folder.read(`${place}/${entryFile}`).toString('utf8')) as Entry).languages;
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
  writeFileSync(join(bundle, entryFile), JSON.stringify(renamed));
}

/**
 * Removes what our search never asks for, 590 KB: Pagefind's own search boxes, which write `innerHTML`; its worker,
 * which Trusted Types forbid to start; the engines of languages that the index does not have, and those under the
 * names that they had.
 */
function removeUnused(bundle: string): void {
  const engines = Object.values(readEntry(bundle).languages).map(({ wasm }) => `wasm.${wasm}.pagefind`);
  for (const file of readdirSync(bundle)) {
    const isInterface = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./.test(file);
    const isEngine = file.startsWith('wasm.') && engines.length > 0 && !engines.includes(file);
    if (isInterface || isEngine) rmSync(join(bundle, file));
  }
}
