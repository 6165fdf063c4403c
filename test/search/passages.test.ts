import { expect, test } from 'vitest';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import type { EditionName } from '../../src/schema/handbook.ts';
import { makeIndex } from '../../src/search/make-index.ts';
import { searchDataOf, type TrustedText } from '../../src/search/passages.ts';
import { estonianNotice, writeEstonian } from '../support/estonian-notice.ts';
import { changed, policy } from '../support/faulty-handbook.ts';
import { openIndexed } from '../support/open-indexed.ts';
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

function dataOf(name: EditionName, trusted: readonly TrustedText[] = []) {
  const root = temporaryHandbook(files);
  const edition = select(publish(readHandbook(root), '2026-06-01', { drafts: true }), name, '2026-06-01');
  return searchDataOf(edition, String, trusted);
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

test('a page that the handbook has besides is found by its title, its summary and its headings', async () => {
  const headings = [{ anchor: 'at-the-gate', heading: 'Umbrellas at the gate' }];
  const page = { pattern: '/visitors', title: 'How we greet visitors', summary: 'With a smile.', headings };
  const answers = openIndexed(makeIndex(dataOf('staff', [page])));
  const first = async (query: string) => {
    const [hit] = await answers.search(query);
    return `${hit?.page.kind} ${hit?.page.url}#${hit?.passage.anchor ?? ''}`;
  };
  expect(await first('greet visitors')).toBe('own /visitors/#');
  expect(await first('smile')).toBe('own /visitors/#');
  expect(await first('umbrella')).toBe('own /visitors/#at-the-gate');
});

test('a rule says by when it is kept', () => {
  const root = temporaryHandbook(changed(policy, 'record="none"', 'by="at once" record="none"'));
  const edition = select(publish(readHandbook(root), '2026-06-01', { drafts: true }), 'staff', '2026-06-01');
  const rule = searchDataOf(edition, String).passages.find(({ anchor }) => anchor === 'lock-screen');
  expect(rule?.by).toBe('at once');
});
