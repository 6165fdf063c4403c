import { english } from '../languages/english.ts';
import type { Words } from '../languages/words.ts';
import type { EditionName } from '../schema/handbook.ts';
import { addressOf, type Route } from './route.ts';
import { routesOf } from './routes.ts';

/** A link of a menu. */
export interface MenuLink {
  /** Root-relative. */
  readonly to: string;
  readonly text: string;
  /** The page is there in other languages, too. */
  readonly told: boolean;
}

/** The links in the header of every page of an edition, in their order. */
export function headerOf(edition: EditionName, words: Words = english): readonly MenuLink[] {
  return menu(edition, words, ({ header }) => header?.[edition]);
}

/** The links in the footer of every page of an edition, in their order. */
export function footerOf(edition: EditionName, words: Words = english): readonly MenuLink[] {
  return menu(edition, words, ({ footer }) => footer);
}

function menu(
  edition: EditionName,
  words: Words,
  placeOf: (route: Route) => number | undefined,
): readonly MenuLink[] {
  const names: Readonly<Record<string, string>> = words.menu;
  return routesOf(edition)
    .flatMap((route) => {
      const place = placeOf(route);
      return place === undefined ? [] : [{ place, route }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ route }) => ({
      to: route.menuAddress ?? addressOf(route),
      told: route.told === true,
      text: names[route.pattern] ?? route.menuTitle ?? route.title ?? '',
    }));
}
