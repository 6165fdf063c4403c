import { question } from '../data/ask.ts';
import type { EditionHandbook, EditionName } from '../schema/handbook.ts';
import { makeIndex } from './make-index.ts';
import { searchDataOf, type TrustedText } from './passages.ts';

/**
 * The index of what can answer in an edition, made once for all of its parts.
 *
 * @param base The folder that the edition is served from, with a slash at its end.
 * @param trusted Its trusted pages, as JSON: a question takes words alone.
 */
export const searchIndexOf = question(
  'search-index',
  (handbook: EditionHandbook, name: EditionName, base: string, trusted: string) =>
    makeIndex(
      searchDataOf(
        { name, handbook },
        (address) => `${base}${address.slice(1)}`,
        JSON.parse(trusted) as readonly TrustedText[],
      ),
    ),
);
