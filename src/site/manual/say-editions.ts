import type { Route } from '../../routes/route.ts';
import { editionNames } from '../../schema/handbook.ts';

/** The editions that have a page, as tables of the manual name them: `all`, `staff, audit`. */
export function sayEditions({ editions }: Pick<Route, 'editions'>): string {
  return editions.length === editionNames.length ? 'all' : editions.join(', ');
}
