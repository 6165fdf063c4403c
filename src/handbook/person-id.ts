import { makeSlug } from '../source/make-slug.ts';

/**
 * Twenty-seven signs without vowels, which make no words, and without those that are taken for others. Eight of them are
 * 280 billion ids: two branches that each make one never make the same.
 */
const signs = '23456789bcdfghjkmnpqrstvwxz';

/**
 * An id for a person, like `p-7k3mx9qf`. It is drawn and never computed from a name, a number or the like: when the name
 * is erased, nothing leads from the id to the person any more.
 *
 * @param draw A whole number from 0 up to, not including, `end`.
 */
export function makePersonId(taken: ReadonlySet<string>, draw: (end: number) => number): string {
  for (;;) {
    const id = `p-${Array.from({ length: 8 }, () => signs.charAt(draw(signs.length))).join('')}`;
    if (!taken.has(id)) return id;
  }
}

/** Whether an id tells the name of the person: `mari-tamm`, `mtamm`, `tamm-2`. */
export function tellsName(id: string, name: string): boolean {
  const words = makeSlug(name).split('-');
  const parts = id.split('-');
  // A word of one or two letters is found in many an id by chance; of a part of its own it is all.
  return words.some(
    (word) => (word.length > 1 && parts.includes(word)) || (word.length > 3 && id.includes(word)),
  );
}
