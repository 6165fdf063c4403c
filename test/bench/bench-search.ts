import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { serveEdition } from '../../src/cli/serve-edition.ts';
import { findBrowser, flags } from '../support/find-browser.ts';
import { meanOf, rankOf, readGoldenQueries, reciprocalOf, tunedOn } from '../support/golden-queries.ts';
import { openBuiltSearch } from '../support/open-built-search.ts';

/**
 * `npm run bench:search -- FOLDER`: how well the golden queries find in a built edition, what a first query fetches from it,
 * and how long a result takes after the last key, in Chromium with a processor that is slowed down four times. FOLDER is
 * an edition, `dist/staff`, of this handbook or of a larger one that has the documents of this.
 *
 * - `--queries 100` takes so many of the golden queries of the staff edition, from the first to the last at equal steps.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { queries: { type: 'string', default: '100' } },
});
const folder = resolve(positionals[0] ?? 'dist/staff');
const golden = tunedOn
  .flatMap(readGoldenQueries)
  .filter(({ edition, pending }) => edition === 'staff' && pending === undefined);
const queries = Array.from(
  { length: Number(values.queries) },
  (_, at) => golden[Math.floor((at * golden.length) / Number(values.queries))]?.query ?? '',
);

const { url, server } = await serveEdition(folder);
const { found, failures } = await findBrowser();
if (found === undefined) throw new Error(failures.join('\n'));
await tellRanks();
const browser = await chromium.launch({ args: flags, timeout: 60_000, ...found });
try {
  const first: Fetched[] = [];
  const withText: Fetched[] = [];
  for (const query of queries) {
    const fetched = await measureFirst(browser, query);
    (fetched.text ? withText : first).push(fetched);
  }
  tellBytes('First query, answers alone', first);
  tellBytes('First query, with the full text', withText);
  const times = await measureTimes(browser, queries);
  process.stdout.write(
    `Key press to result at 4x: median ${Math.round(middleOf(times))} ms, worst ${Math.round(Math.max(...times))} ms of ${times.length}\n`,
  );
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}

/** How well the golden queries find: in a large handbook, among a thousand other documents. */
async function tellRanks(): Promise<void> {
  const { origin, pathname } = new URL(url);
  const search = await openBuiltSearch({ folder, origin, base: pathname });
  const ranks: number[] = [];
  for (const one of golden)
    ranks.push(reciprocalOf(one, rankOf(one, (await search(one.query)).slice(0, 20))));
  process.stdout.write(
    `Golden queries (${ranks.length}): mean reciprocal rank ${meanOf(ranks).toFixed(3)}\n`,
  );
}

interface Fetched {
  readonly query: string;
  readonly bytes: number;
  readonly compressed: number;
  readonly files: number;
  /** Whether the full text was among it. */
  readonly text: boolean;
}

/** Everything that is fetched from the first letter on, by a browser that has nothing. */
async function measureFirst(browser: Browser, query: string): Promise<Fetched> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}search/`, { waitUntil: 'networkidle' });
  const paths = new Set<string>();
  page.on('request', (request) => paths.add(new URL(request.url()).pathname));
  await ask(page, query);
  await page.waitForLoadState('networkidle');
  await context.close();
  const base = new URL(url).pathname;
  const contents = [...paths].map((path) =>
    readFileSync(join(folder, decodeURIComponent(path.slice(base.length)))),
  );
  return {
    query,
    bytes: contents.reduce((sum, { length }) => sum + length, 0),
    compressed: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
    files: contents.length,
    text: [...paths].some((path) => path.includes('/pagefind/')),
  };
}

/** One reader who asks one thing after the other. */
async function measureTimes(browser: Browser, queries: readonly string[]): Promise<readonly number[]> {
  const page = await browser.newPage();
  await page.goto(`${url}search/`, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times: number[] = [];
  for (const query of queries) times.push(await ask(page, query));
  return times;
}

/** Types a query, and tells how long after its last letter the results stand there. */
function ask(page: Page, query: string): Promise<number> {
  return page.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('#search-field');
    const list = document.querySelector<HTMLElement>('#search-results');
    if (field === null || list === null) throw new Error('There is no search on this page.');
    field.focus();
    field.value = words;
    list.dataset.state = 'idle';
    const began = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise<void>((done) => {
      new MutationObserver((_, observer) => {
        if (list.dataset.state !== 'done') return;
        observer.disconnect();
        done();
      }).observe(list, { attributes: true });
    });
    return performance.now() - began;
  }, query);
}

function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function tellBytes(what: string, fetched: readonly Fetched[]): void {
  if (fetched.length === 0) return;
  const line = (name: string, of: keyof Pick<Fetched, 'bytes' | 'compressed' | 'files'>) => {
    const all = fetched.map((one) => one[of]);
    return `${name} median ${Math.round(middleOf(all))}, most ${Math.max(...all)}`;
  };
  process.stdout.write(
    `${what} (${fetched.length}): ${line('bytes', 'bytes')}; ${line('compressed (gzip)', 'compressed')}; ${line('files', 'files')}\n`,
  );
}
