import { expect, test } from 'vitest';
import { listPages } from '../../src/data/list-pages.ts';
import { azOf, azPages } from '../../src/search/a-z.ts';
import { auditOf, documentOf, handbookOf } from '../frameworks/made-up.ts';

const groups = [
  { name: 'a', items: [1, 2, 3] },
  { name: 'b', items: [4] },
];

test('a list is one page as long as it is short enough, and one for each group beyond that', () => {
  expect(listPages(groups, 4)).toEqual([]);
  expect(listPages(groups, 3).map(({ name, pages }) => [name, pages])).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
});

test('a group that is too long by itself is cut, and nothing is lost or doubled', () => {
  const pages = listPages(groups, 2);
  expect(pages.map(({ name, page, pages }) => [name, page, pages])).toEqual([
    ['a', 1, 2],
    ['a/page_2', 2, 2],
    ['b', 1, 1],
  ]);
  expect(pages.flatMap(({ group }) => group.items)).toEqual([1, 2, 3, 4]);
});

test('the A-Z of a large handbook has a page for each letter, and each of its lines on one of them', () => {
  const titled = (count: number) =>
    auditOf(
      handbookOf({
        documents: Array.from({ length: count }, (_, at) =>
          documentOf(`d${at}`, {}, { title: `${at % 2 === 0 ? 'Access' : '7 rules'} ${at}` }),
        ),
      }),
    );
  expect(azPages(titled(20))).toEqual([]);
  const large = titled(900);
  const pages = azPages(large);
  expect(pages.map(({ name }) => name)).toContain('other/page_2');
  const lines = (list: readonly { readonly items: readonly unknown[] }[]) =>
    list.flatMap(({ items }) => items).length;
  expect(lines(pages.map(({ group }) => group))).toBe(lines(azOf(large)));
});

test('where items are of different length, a page is full by their length and not by their number', () => {
  const words = [{ name: 'w', items: ['aaa', 'b', 'cc', 'dddd', 'e'] }];
  const cutAt = (most: number) =>
    listPages(words, most, (word: string) => word.length).map(({ group }) => group.items);
  expect(cutAt(11)).toEqual([]);
  expect(cutAt(10)).toEqual([['aaa', 'b', 'cc', 'dddd'], ['e']]);
  expect(cutAt(4)).toEqual([['aaa', 'b'], ['cc'], ['dddd'], ['e']]);
  // Nothing is left out because it is longer than a page.
  expect(cutAt(2)).toEqual([['aaa'], ['b'], ['cc'], ['dddd'], ['e']]);
});
