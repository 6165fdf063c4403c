/** What belongs together in a long list: a letter, a topic. */
export interface ListGroup<Item> {
  /** What stands in its address. Has no underscore. */
  readonly name: string;
  readonly items: readonly Item[];
}

/** A page of a list that is too long for one: a group, or a part of it. */
export interface ListPage<Group> {
  readonly group: Group;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** What stands in its address, behind that of the list. */
  readonly name: string;
}

/**
 * The pages of a list for each of its groups; none where all of it is short enough for one. Unless told, each item is as
 * long as the others; one that is longer than a page has a page of its own.
 */
export function listPages<Item, Group extends ListGroup<Item>>(
  groups: readonly (Group & ListGroup<Item>)[],
  most: number,
  lengthOf: (item: Item) => number = () => 1,
): readonly ListPage<Group>[] {
  const known = measureOnce(lengthOf);
  const all = groups.reduce((sum, { items }) => items.reduce((part, item) => part + known(item), sum), 0);
  if (all <= most) return [];
  return groups.flatMap((group) => {
    const parts = cutByLength(group.items, most, known);
    return parts.map((items, at) => ({
      group: { ...group, items },
      page: at + 1,
      pages: parts.length,
      name: at === 0 ? group.name : `${group.name}/page_${at + 1}`,
    }));
  });
}

/** The same lengths, each reckoned once: to know how long an item is may take longer than to lay out all of them. */
export function measureOnce<Item>(lengthOf: (item: Item) => number): (item: Item) => number {
  const lengths = new Map<Item, number>();
  return (item) => {
    const length = lengths.get(item) ?? lengthOf(item);
    lengths.set(item, length);
    return length;
  };
}

/** Cuts a list into pieces that are each at most so long, or one item. */
export function cutByLength<Item>(
  items: readonly Item[],
  most: number,
  lengthOf: (item: Item) => number,
): Item[][] {
  const parts: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const length = lengthOf(item);
    const last = parts.at(-1);
    if (last === undefined || length > room) {
      parts.push([item]);
      room = most - length;
    } else {
      last.push(item);
      room -= length;
    }
  }
  return parts;
}
