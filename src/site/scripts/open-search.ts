import { openAnswers } from '../../search/answers.ts';
import { type Chosen, find, findClauses } from '../../search/find.ts';
import type { Lookup } from '../../search/lookup.ts';
import type { IndexRoot } from '../../search/search-index.ts';
import { connectPagefind, type RawPagefind } from './pagefind.ts';

/** Where an edition has what its search needs. */
export interface Places {
  readonly answers: string;
  /** The folder of the parts of their index. */
  readonly parts: string;
  readonly lookup: string;
  /** The folder of Pagefind's index. */
  readonly bundle: string;
  /** The folder that the edition is served from. */
  readonly base: string;
}

/**
 * Opens the search of an edition. This is loaded only when somebody searches.
 *
 * @param loadPagefind Gives Pagefind, which lies in the edition and not with the scripts.
 */
export async function openSearch(places: Places, loadPagefind: () => Promise<RawPagefind>) {
  const root = await readJson<IndexRoot>(places.answers);
  const answers = openAnswers(root, (name) => readJson(`${places.parts}${name}.json`));
  const lookup = onceLoaded(() => readJson<Lookup>(places.lookup));
  const connect = onceLoaded(async () => connectPagefind(await loadPagefind(), places.bundle, places.base));
  const fullText = async (query: string, chosen: Chosen) => (await connect())(query, chosen);
  return {
    find: (query: string, chosen: Chosen, all: boolean) =>
      find(query, chosen, { answers, lookup, fullText }, { all }),
    clauses: async (query: string) => findClauses(query, await lookup()),
    /** The values of each filter. */
    filters: { ...root.choices, type: root.choices.type.map(capitalise) },
  };
}
export type Search = Awaited<ReturnType<typeof openSearch>>;

/** Loads something when it is first asked for, and anew where that failed. */
function onceLoaded<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return async () => {
    loading ??= load();
    try {
      return await loading;
    } catch (cause) {
      loading = undefined;
      throw cause;
    }
  };
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

async function readJson<Content>(address: string): Promise<Content> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return (await answer.json()) as Content;
}
