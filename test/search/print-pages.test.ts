import { describe, expect, test } from 'vitest';
import { nameOfPrintPage, printPages } from '../../src/search/print-pages.ts';
import { topicsOf } from '../../src/search/topics.ts';
import { makeSlug } from '../../src/source/make-slug.ts';
import { auditOf, documentOf, handbookOf } from '../frameworks/made-up.ts';

/** The pages of a topic whose documents have so many words each. */
function pagesOf(...words: number[]) {
  const documents = words.map((words, index) =>
    documentOf(`d-${index}`, {}, { title: `${index}`, topic: 'access', words }),
  );
  const [topic] = topicsOf(auditOf(handbookOf({ documents })));
  return topic === undefined ? [] : printPages(topic);
}
const slugsOn = (...words: number[]) =>
  pagesOf(...words).map(({ documents }) => documents.map(({ slug }) => slug));

describe('the documents of a topic are printed', () => {
  test('in one go up to 25,000 words, and in two with one word more', () => {
    expect(slugsOn(20_000, 5_000)).toEqual([['d-0', 'd-1']]);
    expect(slugsOn(20_000, 5_001)).toEqual([['d-0'], ['d-1']]);
  });

  test('whole, however long one is', () => {
    expect(slugsOn(90_000, 10)).toEqual([['d-0'], ['d-1']]);
    expect(slugsOn(10, 90_000, 10)).toEqual([['d-0'], ['d-1'], ['d-2']]);
  });

  test('each once and in their order, on pages that know how many they are', () => {
    const pages = pagesOf(...Array.from({ length: 107 }, () => 2_000));
    expect(pages.flatMap(({ documents }) => documents)).toHaveLength(107);
    expect(pages.map(({ page, pages }) => [page, pages])).toEqual(
      Array.from({ length: 9 }, (_, index) => [index + 1, 9]),
    );
  });

  test('at addresses that no folder can have', () => {
    const [first, second] = pagesOf(25_000, 1).map(nameOfPrintPage);
    expect(first).toBe('access');
    expect(second).toBe('access/page_2');
    expect(makeSlug('page_2')).not.toBe('page_2');
  });
});
