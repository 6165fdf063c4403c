import type { BuiltEdition, BuiltPage } from './built-edition.ts';
import { routeOfFile } from './route-files.ts';

/** What pages of one kind differ in: with a table, with a text, with versions to compare, with a note above. */
const variants = ['table-scroll', 'class="text"', 'data-compare', 'role="note"'];

/** What sort of page it is: pages of one kind are made from one row of the table, and have the same parts. */
function kindOf({ path, html }: BuiltPage): string {
  return [routeOfFile(path)?.pattern ?? path, ...variants.filter((variant) => html.includes(variant))].join(
    ' ',
  );
}

/** One page of every kind that an edition has. */
export function onePageOfEachKind({ pages }: BuiltEdition): readonly BuiltPage[] {
  return [...Map.groupBy(pages, kindOf).values()].flatMap(([first]) => first ?? []);
}

/** The pages of documents. */
export function documentPages({ pages }: BuiltEdition): readonly BuiltPage[] {
  return pages.filter(({ path }) => routeOfFile(path)?.pattern === '/documents/[slug]');
}
