import type { EditionName } from '../schema/handbook.ts';
import { addressOf } from './route.ts';
import { routes } from './routes.ts';

/** A page that a text may link to. */
interface LinkablePage {
  /** The editions that have it. */
  readonly editions: readonly EditionName[];
  /** The places of it that a link may lead to, some with a word in brackets. */
  readonly anchors: readonly string[];
}

/** Addresses that a text may link to. */
export const linkablePages: ReadonlyMap<string, LinkablePage> = new Map(
  routes
    .filter(({ linkable }) => linkable)
    .map((route) => [addressOf(route), { editions: route.editions, anchors: route.anchors ?? [] }]),
);
