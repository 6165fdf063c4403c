import { z } from 'zod';

/**
 * How many people a count is of. In a group of fewer than five, "all but one" tells a colleague's result: whoever counts
 * so few joins them with another group.
 */
export const groupOfPeople = z
  .int()
  .min(5, 'Fewer than five people would be known by their result: count them together with another group.');
