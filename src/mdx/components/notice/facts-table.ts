import type { ElementContent } from 'hast';
import { h } from 'hastscript';

type Cell = string | readonly (ElementContent | string)[];

/** The elements of a table of facts. */
export const tableElements = {
  table: ['dataFactsOf'],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope'],
  td: [],
} as const;

/**
 * A table whose rows follow from the register.
 *
 * @param of What it is made of, for whoever dresses it.
 */
export function renderTable(
  of: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
): ElementContent {
  return h('table', { dataFactsOf: of }, [
    '\n',
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    '\n',
    h(
      'tbody',
      '\n',
      ...rows.flatMap((cells) => [h('tr', {}, ...cells.map((cell) => h('td', {}, ...[cell].flat()))), '\n']),
    ),
    '\n',
  ]);
}

/** A list whose entries follow from the register. */
export function renderList(of: string, entries: readonly Cell[]): ElementContent {
  return h('ul', { dataFactsOf: of }, [
    '\n',
    ...entries.flatMap((entry) => [h('li', {}, ...[entry].flat()), '\n']),
  ]);
}

/** Each of the texts once, in the order in which they first come. */
export function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** Each row once: to a reader several of one kind are one. */
export function rowsOnce(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(rows.map((cells) => [cells.join('\n'), cells])).values()];
}
