import type { Chosen } from '../../search/find.ts';
import { splitWords } from '../../search/fold-words.ts';
import type { FullText } from '../../search/results.ts';

/** The little of Pagefind's interface that we use. */
export interface RawPagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: object): Promise<{ results: { data(): Promise<RawResult> }[] }>;
}

interface RawResult {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly {
    readonly url: string;
    readonly title: string;
    readonly excerpt: string;
  }[];
}

/** Behind the answers; each is a file to fetch, of 5 KB. */
const most = 5;

/** Clauses are found by their ids, and where somebody asks for them. */
const clauses = 'Requirement';

/**
 * Makes the full text of an edition ready to be searched.
 *
 * @param raw Pagefind, as it lies in the edition.
 * @param bundle The folder of the index.
 * @param base The folder that the edition is served from.
 */
export async function connectPagefind(
  raw: RawPagefind,
  bundle: string,
  base: string,
): Promise<(query: string, chosen: Chosen) => Promise<readonly FullText[]>> {
  // Without a worker: the policy's Trusted Types forbid to start one from a plain string.
  await raw.options({
    basePath: bundle,
    baseUrl: base,
    noWorker: true,
    // It would ask for the list of its files under a new address each time, which no browser can keep.
    metaCacheTag: 'kept',
    excerptLength: 28,
    ranking: { termFrequency: 0, metaWeights: { title: 6, keywords: 8, id: 2 } },
  });
  await raw.init();
  return async (query, chosen) => {
    const filters = chosen.type === clauses ? chosen : { ...chosen, none: { type: [clauses] } };
    const found = await raw.search(query, { filters });
    const results = await Promise.all(found.results.slice(0, most).map((result) => result.data()));
    return results.map(fullTextOf);
  };
}

/** A page with the best of its sections: Pagefind has them in the order of the page. */
function fullTextOf({ url, excerpt, meta, filters, sub_results }: RawResult): FullText {
  const title = meta.title ?? url;
  const best = sub_results
    .map((part) => ({ ...part, marks: part.excerpt.split('<mark>').length }))
    .sort((a, b) => b.marks - a.marks)
    .find((part) => part.url !== url);
  const [text, found] = readExcerpt(best?.excerpt ?? excerpt);
  const kind = filters.type?.[0];
  return {
    url: best?.url ?? url,
    title: best === undefined ? title : best.title,
    text,
    found,
    source: [
      best === undefined ? undefined : title,
      filters.framework?.[0] && kind === clauses ? filters.framework[0] : meta.id,
    ]
      .filter(Boolean)
      .join(', '),
  };
}

/** The text of an excerpt, and the words that Pagefind has marked in it. */
function readExcerpt(excerpt: string): readonly [text: string, found: ReadonlySet<string>] {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => unescapeText(word));
  return [unescapeText(excerpt.replaceAll(/<\/?mark>/g, '')), new Set(marked.flatMap(splitWords))];
}

/** Pagefind escapes what it quotes; a text node needs it plain. `&amp;` comes last, or `&amp;lt;` would become `<`. */
function unescapeText(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
