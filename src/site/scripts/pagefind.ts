/** The little of Pagefind's interface that we use. */
export interface Pagefind {
  search(query: string, filters: Readonly<Record<string, string>>): Promise<Found>;
}

export interface Found {
  /** The best, in order. */
  readonly results: readonly Result[];
  /** How many there are in all. */
  readonly total: number;
  /** Number of results by filter and value. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Result {
  readonly url: string;
  readonly title: string;
  /** Words found stand between `<mark>` and `</mark>`; everything else is text. */
  readonly excerpt: string;
  readonly parts: readonly { readonly url: string; readonly title: string }[];
}

interface RawResult {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly url: string; readonly title: string }[];
}

interface RawPagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(
    query: string,
    options: object,
  ): Promise<{ results: { data(): Promise<RawResult> }[]; filters: Found['filters'] }>;
}

// More than anybody reads; each result is a file to fetch.
const most = 20;

/**
 * Loads the index of this edition.
 *
 * @param bundle The folder of the index.
 * @param base The folder that the edition is served from.
 * @param attempt How often it was tried before. A browser remembers that a module could not be loaded (HTML, module
 * map), and Pagefind what it has begun with: under another address both begin anew.
 */
export async function connectPagefind(bundle: string, base: string, attempt: number): Promise<Pagefind> {
  // The address is in a variable because the file exists only after the build.
  const address = `${bundle}pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`;
  const raw = (await import(/* @vite-ignore */ address)) as RawPagefind;
  // Without a worker: the policy's Trusted Types forbid to start one from a plain string.
  await raw.options({
    basePath: bundle,
    baseUrl: base,
    noWorker: true,
    // It would ask for the list of its files under a new address each time, which no browser can keep.
    metaCacheTag: 'kept',
    excerptLength: 28,
    ranking: { metaWeights: { title: 6, keywords: 4, id: 2 } },
  });
  await raw.init();
  // Until they are loaded, searches don't count by filter.
  await raw.filters();
  return {
    async search(query, filters) {
      const found = await raw.search(query, { filters });
      const results = await Promise.all(found.results.slice(0, most).map((result) => result.data()));
      return {
        filters: found.filters,
        total: found.results.length,
        results: results.map(({ url, excerpt, meta, sub_results }) => ({
          url,
          excerpt,
          title: meta.title ?? url,
          parts: sub_results.filter((part) => part.url !== url).slice(0, 3),
        })),
      };
    },
  };
}
