import type { Element } from 'hast';
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { readEditions } from '../support/built-edition.ts';
import { attribute, collectElements, type HtmlTree } from '../support/html.ts';
import { findOnPages } from './problems.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // A style of search engines, not of HTML: titles of laws are as long as they are, and the id stands first.
      'long-title': 'off',
      // Our style keeps a number on one line; in the approved text it has plain spaces, so that it can be copied.
      'tel-non-breaking': 'off',
    },
  }),
);

/** Whether a table has heads over groups of rows or columns besides those of rows and columns. */
function isLeveled(element: Element): boolean {
  return (
    element.tagName === 'table' &&
    collectElements(element).some((cell) => /^(?:row|col)group$/.test(attribute(cell, 'scope') ?? ''))
  );
}

/** Cells that do not name a head of the group above them, and one of their column, both in their own table. */
function findUnnamedCells(table: Element): string[] {
  const cells = collectElements(table);
  const scopes = new Map(
    cells
      .filter(({ tagName }) => tagName === 'th')
      .map((head) => [attribute(head, 'id') ?? '', attribute(head, 'scope')]),
  );
  const body = cells.filter(({ tagName }) => tagName === 'tbody').flatMap((part) => collectElements(part));
  return body
    .filter(({ tagName }) => tagName === 'td')
    .map((cell) => (attribute(cell, 'headers') ?? '').split(' ').map((id) => scopes.get(id)))
    .filter((named) => named.includes(undefined) || !named.includes('rowgroup') || !named.includes('col'))
    .map((named) => `a cell under ${named.join(', ')}`);
}

test('the search for unnamed cells finds them', () => {
  const html =
    '<table><thead><tr><th scope="col" id="A">x</th></tr></thead><tbody><tr><th scope="rowgroup" id="a">x</th></tr><tr><td>1</td><td headers="a A">2</td><td headers="a B">3</td></tr></tbody></table>';
  const tables = collectElements(htmlToHast(html) as HtmlTree).filter(isLeveled);
  expect(tables).toHaveLength(1);
  expect(tables.flatMap(findUnnamedCells)).toHaveLength(2);
});

describe.each(readEditions())('every page of the $name edition', ({ pages }) => {
  test('is valid HTML', () => {
    expect(
      findOnPages(pages, ({ html }) =>
        validator
          .validateStringSync(html)
          .results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      ),
    ).toEqual([]);
    // Two thousand pages: a minute where nothing else is going on, and it can't be ended halfway.
  }, 900_000);

  test('has in each table with heads on several levels the heads of each cell by name', () => {
    expect(
      findOnPages(pages, ({ elements }) => elements.filter(isLeveled).flatMap(findUnnamedCells)),
    ).toEqual([]);
  });

  // A parser forgives it by moving it, so that a tree shows nothing.
  test('has nothing behind its end', () => {
    expect(
      findOnPages(pages, ({ html }) => (html.trimEnd().endsWith('</html>') ? [] : [html.slice(-80)])),
    ).toEqual([]);
  });
});
