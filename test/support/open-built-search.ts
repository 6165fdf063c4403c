import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openAnswers } from '../../src/search/answers.ts';
import { find, type Sources } from '../../src/search/find.ts';
import { connectPagefind, type RawPagefind } from '../../src/site/scripts/pagefind.ts';
import type { Judged } from './golden-queries.ts';

/** A built edition where it is served. */
interface Served {
  readonly folder: string;
  /** Without a slash at the end. */
  readonly origin: string;
  /** The folder that it is served from. */
  readonly base: string;
}

/** The search of a built edition, with its files and its index, as a browser runs it. Addresses begin at the edition's root. */
export async function openBuiltSearch({
  folder,
  origin,
  base,
}: Served): Promise<(query: string) => Promise<readonly Judged[]>> {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  // Pagefind asks for the language of the page and for its address. Each edition has its own copy of the module.
  Object.assign(globalThis, {
    document: { querySelector: () => ({ getAttribute: () => 'en' }) },
    window: { location: { origin: 'http://other' } },
    location: { origin: 'http://other', href: 'http://other/' },
  });
  const scratch = mkdtempSync(join(tmpdir(), 'clausebook-search-'));
  const copy = join(scratch, 'pagefind.mjs');
  writeFileSync(copy, readFileSync(join(folder, 'pagefind/pagefind.js')));
  const raw = (await import(pathToFileURL(copy).href)) as RawPagefind;
  rmSync(scratch, { recursive: true });
  // As in a browser not before it is asked: it loads on after it is connected, and the server may be gone by then.
  let connected: ReturnType<typeof connectPagefind> | undefined;
  const fullText: Sources['fullText'] = async (query, chosen) => {
    connected ??= connectPagefind(raw, `${origin}${base}pagefind/`, base);
    return (await connected)(query, chosen);
  };
  const answers = openAnswers(read('search/answers.json'), async (part) => read(`search/parts/${part}.json`));
  const lookup = read('search/lookup.json');
  const local = (url: string) => url.replace(base, '/');
  return async (query) => {
    const { results } = await find(query, {}, { answers, lookup: async () => lookup, fullText });
    return results.map(({ url, section }) => ({
      url: local(url),
      section: section === undefined ? undefined : local(section),
    }));
  };
}
