/** What the results of a search can be narrowed by, as it stands in the address. */
export const filterNames = ['type', 'topic', 'framework'] as const;
