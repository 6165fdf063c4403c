/** Code-unit order: the same on every machine, whatever its locale. For readers, a collator sorts. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorted by what `keyOf` tells of each item, in code-unit order. */
export function sortBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => compare(keyOf(a), keyOf(b)));
}

/** Records, sorted by their ids. */
export function sortById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return sortBy(items, ({ id }) => id);
}
