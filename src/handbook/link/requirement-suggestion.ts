import { nearest } from '../../source/nearest.ts';

/**
 * Which requirement an author probably meant. First what only differs in its spelling (`A5.15`, `Art 33`,
 * `45 CFR 164.312(a)(1)`), then the longest beginning that exists (`A.5.155` was meant to be `A.5.15`), then the
 * nearest by letters.
 */
export function requirementSuggestion(written: string, known: ReadonlySet<string>): string | undefined {
  const wanted = plain(written);
  for (const id of known) if (plain(id) === wanted) return `Did you mean ${id}?`;
  for (let length = written.length - 1; length >= Math.max(3, written.length - 2); length--) {
    const beginning = written.slice(0, length);
    if (known.has(beginning)) return `Did you mean ${beginning}?`;
  }
  const near = nearest(written, known);
  return near === undefined ? undefined : `Did you mean ${near}?`;
}

function plain(id: string): string {
  return id
    .toLowerCase()
    .replace(/^(?:45\s*cfr|§|clause|annex|article)\s*/, (word) => (word.startsWith('art') ? 'art' : ''))
    .replaceAll(/[\s.§]/g, '');
}
