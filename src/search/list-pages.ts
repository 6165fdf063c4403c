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

/** The pages of a list for each of its groups; none where all of it is short enough for one. */
export function listPages<Item, Group extends ListGroup<Item>>(
  groups: readonly (Group & ListGroup<Item>)[],
  most: number,
): readonly ListPage<Group>[] {
  const all = groups.reduce((sum, { items }) => sum + items.length, 0);
  if (all <= most) return [];
  return groups.flatMap((group) => {
    const pages = Math.ceil(group.items.length / most);
    return Array.from({ length: pages }, (_, at) => ({
      group: { ...group, items: group.items.slice(at * most, (at + 1) * most) },
      page: at + 1,
      pages,
      name: at === 0 ? group.name : `${group.name}/page_${at + 1}`,
    }));
  });
}
