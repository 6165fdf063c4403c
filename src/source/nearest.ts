import { distance } from 'fastest-levenshtein';

/**
 * Finds what the author probably meant.
 *
 * @param wanted What the author wrote.
 * @param known What would have been right.
 * @returns The known word with the fewest edits, letter case aside; of equals the one whose case fits better, then
 * the first in code-unit order. Nothing when even the best is too far away: a wrong suggestion is worse than none.
 */
export function nearest(wanted: string, known: Iterable<string>): string | undefined {
  const bound = editsAllowed(wanted.length);
  const folded = wanted.toLowerCase();
  let best: { word: string; edits: number; exact: number } | undefined;
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) > bound) continue;
    const edits = distance(folded, word.toLowerCase());
    if (edits > bound) continue;
    const exact = distance(wanted, word);
    if (
      best === undefined ||
      edits < best.edits ||
      (edits === best.edits && (exact < best.exact || (exact === best.exact && word < best.word)))
    ) {
      best = { word, edits, exact };
    }
  }
  return best?.word;
}

/** "Did you mean title?", or nothing when no known word is near. */
export function suggest(wanted: string, known: Iterable<string>): string | undefined {
  const word = nearest(wanted, known);
  return word === undefined ? undefined : `Did you mean ${word}?`;
}

/** How many words of a list are compared in all, before nobody asks it any more: a second of work. */
const mostCompared = 5_000_000;
const compared = new WeakMap<object, number>();

/**
 * The same, of a list that is asked again and again: ten thousand ids that are held against ten thousand others took a
 * minute, and nobody reads so many hints.
 */
export function suggestFrom(
  wanted: string,
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): string | undefined {
  const before = compared.get(known) ?? 0;
  if (before > mostCompared) return undefined;
  compared.set(known, before + known.size);
  return suggest(wanted, known.keys());
}

/**
 * Two letters that changed places are two edits (`tpye`, `onwer`), so words of four letters and more get two. In one
 * or two letters any edit makes another word; beyond eight letters a quarter of them may be wrong.
 */
function editsAllowed(length: number): number {
  if (length < 3) return 0;
  if (length === 3) return 1;
  return Math.max(2, Math.floor(length / 4));
}
