import type { Element, Root } from 'hast';
import { remember } from '../../src/data/remember.ts';
import type { BuiltEdition, BuiltPage } from './built-edition.ts';
import { attribute } from './html.ts';
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

/**
 * What is on a page, whichever words and how often: each element inside the one that holds it, with its class and with
 * the attributes that tell programs what it is, and each heading behind the one before.
 */
export const partsOf = remember(({ tree }: Pick<BuiltPage, 'tree'>): ReadonlySet<string> => {
  const parts = new Set<string>();
  let heading = '';
  const visit = (node: Root | Element, around: string) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const part = nameOf(child);
      parts.add(`${around} > ${part}`);
      if (/^h[1-6]$/.test(child.tagName)) {
        parts.add(`${heading} then ${child.tagName}`);
        heading = child.tagName;
      }
      visit(child, part);
    }
  };
  visit(tree, '');
  return parts;
});

function nameOf(element: Element): string {
  const told = Object.keys(element.properties)
    .filter((name) => /^(?:role|aria|data|type|lang|dir|hidden|open|scope|href)/.test(name))
    .sort();
  return [element.tagName, attribute(element, 'className') ?? '', ...told].join(' ');
}

/** What a page costs besides its elements, when it is opened and looked at: as much as a hundred of them. */
const opening = 100;

/**
 * Pages that have, together with those that are looked at before, every part that any page has: the next is always the
 * one that adds most for what it costs to look at it. One page of each kind alone misses every eighth part: those that
 * only some pages of a kind have.
 */
export function pagesWithEveryPart(
  pages: readonly BuiltPage[],
  before: readonly BuiltPage[],
): readonly BuiltPage[] {
  const seen = new Set<string>();
  const chosen: BuiltPage[] = [];
  const take = (page: BuiltPage) => {
    for (const part of newParts(page)) seen.add(part);
  };
  const newParts = (page: BuiltPage) => [...partsOf(page)].filter((part) => !seen.has(part));
  const worthOf = (page: BuiltPage) => newParts(page).length / (page.elements.length + opening);
  before.forEach(take);
  const worths = new Map(pages.map((page) => [page, worthOf(page)]));
  while (worths.size > 0) {
    let best: BuiltPage | undefined;
    let most = 0;
    for (const [page, worth] of worths) {
      // A page is never worth more than it was when it was last asked.
      if (worth <= most) continue;
      const now = worthOf(page);
      if (now === 0) worths.delete(page);
      else worths.set(page, now);
      if (now > most) [best, most] = [page, now];
    }
    if (best === undefined) break;
    worths.delete(best);
    chosen.push(best);
    take(best);
  }
  return chosen;
}
