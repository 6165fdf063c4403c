/** One line of `/search/ids.json`. */
export interface IdEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly kind: string;
}

/**
 * Entries whose id is what was typed, however it was typed: "a 5.15", "A.5.15" and "POL 021" all find theirs.
 * Pagefind alone can't tell A.5.1 from A.5.15: it drops the points and matches beginnings.
 */
export function findById(query: string, entries: readonly IdEntry[]): readonly IdEntry[] {
  const wanted = plain(query);
  return /\d/.test(wanted) ? entries.filter((entry) => plain(entry.id) === wanted) : [];
}

function plain(id: string): string {
  return id
    .toLowerCase()
    .replace(/^(?:45\s*cfr|iso|article)\s*/, (word) => (word.startsWith('article') ? 'art' : ''))
    .replaceAll(/[\s_-]/g, '')
    .replace(/^([a-z]+)\.?(?=\d)/, '$1');
}
