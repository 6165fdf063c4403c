import type { EditionName } from '../schema/handbook.ts';
import { addressOf } from './route.ts';
import { routes } from './routes.ts';

/** Addresses that a text may link to, with the editions that have them. */
export const linkablePages: ReadonlyMap<string, readonly EditionName[]> = new Map(
  routes.filter(({ linkable }) => linkable).map((route) => [addressOf(route), route.editions]),
);
