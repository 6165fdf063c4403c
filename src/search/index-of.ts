import { question } from '../data/ask.ts';
import { remember } from '../data/remember.ts';
import type { EditionHandbook, EditionName } from '../schema/handbook.ts';
import { makeIndex } from './make-index.ts';
import { searchDataOf, type TrustedText } from './passages.ts';
import type { SearchData } from './search-data.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * The index of what can answer in an edition, made once for all of its parts. Who asks for it depends on what is found
 * alone, so that it need not be made where that is as it was: it takes five times as long to make as to gather that.
 *
 * @param base The folder that the edition is served from, with a slash at its end.
 * @param trusted Its trusted pages, as JSON: a question takes words alone.
 */
export function searchIndexOf(
  handbook: EditionHandbook,
  name: EditionName,
  base: string,
  trusted: string,
): SearchIndex {
  return indexOf(foundIn(handbook, name, base, trusted));
}

const indexOf = remember((data: SearchData): SearchIndex => makeIndex(data));

const foundIn = question(
  'search-data',
  (handbook: EditionHandbook, name: EditionName, base: string, trusted: string): SearchData =>
    searchDataOf(
      { name, handbook },
      (address) => `${base}${address.slice(1)}`,
      JSON.parse(trusted) as readonly TrustedText[],
    ),
);
