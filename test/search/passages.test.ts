import { expect, test } from 'vitest';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import type { EditionName } from '../../src/schema/handbook.ts';
import { searchDataOf } from '../../src/search/passages.ts';
import { estonianNotice, writeEstonian } from '../support/estonian-notice.ts';
import { policy } from '../support/faulty-handbook.ts';
import { readHandbook } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const slug = policy.replace(/^.*\/|\.mdx$/g, '');

const files = {
  [estonianNotice]: writeEstonian('1.0.0'),
  'content/search.yaml': `
- id: told-to-staff
  words: [left it in a taxi]
  at: [${slug}]
- id: told-to-all
  words: [biscuit]
  at: [privacy-notice]
  classification: public
- id: told-in-estonian
  words: [vaatan koduvideot]
  at: [privacy-notice]
  language: et
  classification: public
`,
};

function dataOf(name: EditionName) {
  const root = temporaryHandbook(files);
  return searchDataOf(
    select(publish(readHandbook(root), '2026-06-01', { drafts: true }), name, '2026-06-01'),
    String,
  );
}

/** What people type for each page of an edition, by its address. */
function typedIn(name: EditionName): Readonly<Record<string, readonly string[]>> {
  const { pages, passages } = dataOf(name);
  return Object.fromEntries(
    passages.flatMap(({ page, typed }) => (typed === undefined ? [] : [[pages[page]?.url ?? '', typed]])),
  );
}

test('what people type for a place stands at that place, in the text of its language', () => {
  expect(typedIn('staff')).toEqual({
    [`/documents/${slug}/`]: ['left it in a taxi'],
    '/documents/privacy-notice/': ['biscuit'],
    '/documents/privacy-notice/et/': ['vaatan koduvideot'],
  });
});

test('an edition has nothing of what people type for places that it does not have', () => {
  expect(Object.keys(typedIn('public'))).toEqual([
    '/documents/privacy-notice/',
    '/documents/privacy-notice/et/',
  ]);
  expect(JSON.stringify(dataOf('public'))).not.toMatch(/taxi/);
});

test('a notice is for the public, and what is no notice is for others there', () => {
  const forOthers = (name: EditionName) =>
    dataOf(name)
      .pages.filter((page) => page.forOthers)
      .map(({ type }) => type);
  expect(new Set(forOthers('staff'))).toEqual(new Set(['notice']));
  expect(forOthers('public')).not.toContain('notice');
});
