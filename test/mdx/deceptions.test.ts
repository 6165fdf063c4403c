import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { termPopover } from '../../src/site/dress-text.ts';
import { project } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { problemsOf, read, rulesBrokenBy } from './text.ts';

test('a word that mixes alphabets is a warning where it stands, and the text stays sound', () => {
  expect(problemsOf('You and Y\u043eu lock doors.')).toEqual([
    '1:9 mixed-alphabets The word "Y\u043eu" mixes letters of two alphabets: "\u043e" (U+043E) is not a Latin letter, though it may look like one. | Delete the word and type it anew. Search finds it only then.',
  ]);
  expect(read('Y\u043eu lock doors.').sound).toBe(true);
  expect(rulesBrokenBy('Y&#x43e;u lock doors.')).toEqual(['mixed-alphabets']);
  expect(rulesBrokenBy('\u0391ccess is granted.')).toEqual(['mixed-alphabets']);
});

test.each([
  'Вы закрываете двери. You lock doors.',
  'Give 5 \u03bcg, and 5 \u00b5g of TNF\u03b1.',
  'Größe, õues, naïve, Ελληνικά.',
  'A \u03b2-blocker.',
])('a text in several alphabets, each word in one, is none: %s', (source) => {
  expect(rulesBrokenBy(source)).toEqual([]);
});

test.each([
  ['[www.example.com](https://example.org/)', 'name "www.example.com", but it leads to "example.org"'],
  ['[https://example.com/a](https://example.org/a)', 'name "example.com"'],
  ['[example.com](/glossary/)', 'it leads to "this handbook"'],
  ['[a@example.com](mailto:a@example.org)', 'name "a@example.com", but it leads to "a@example.org"'],
  ['[example.com][r]\n\n[r]: https://example.org', 'name "example.com"'],
  ['[**example.com**](https://example.com.evil.org)', 'leads to "example.com.evil.org"'],
])('a link whose words name another place than it leads to is a warning: %s', (source, message) => {
  expect(problemsOf(`See ${source}`)).toEqual([expect.stringContaining(message)]);
  expect(rulesBrokenBy(`See ${source}`)).toEqual(['other-address']);
});

test.each([
  '[example.org](https://www.example.org/a)',
  '[www.example.org](https://example.org)',
  '[https://example.org/b](https://example.org/a)',
  'https://example.org',
  'www.example.org'.replace('www', 'https://www'),
  '[a@example.org](mailto:A@example.org?subject=Keys)',
  '[Node.js](https://nodejs.org)',
  '[plan.pdf](https://example.org/plan.pdf)',
  '[The plan of example.com](https://example.org/)',
  '[v2.1](https://example.org/)',
])('a link whose words fit is none: %s', (source) => {
  expect(rulesBrokenBy(`See ${source}`)).toEqual([]);
});

test('receivers that a link for mail hides are a warning that names them', () => {
  expect(problemsOf('[Write](mailto:a@example.org?subject=x&BCC=b@example.org).')).toEqual([
    expect.stringMatching(
      /^1:1 more-receivers .* goes to "b@example.org", too, .* \| Write mailto:a@example.org, and name/,
    ),
  ]);
  expect(rulesBrokenBy('[Write](mailto:a@example.org,b@example.org).')).toEqual(['more-receivers']);
  expect(rulesBrokenBy('[Write](mailto:a@example.org?subject=x).')).toEqual([]);
});

test('ids of the frame of a page are kept from headings and rules, and the hint leads to one that is free', () => {
  const ids = [
    'layouts/Page.astro',
    'components/Header.astro',
    'components/Contents.astro',
    'components/SearchBox.astro',
    'components/SearchForm.astro',
  ].flatMap((file) =>
    [
      ...readFileSync(join(project, 'src/site', file), 'utf8').matchAll(
        /(?: id="|'(?=search-|header-))([a-z-]+)["']/g,
      ),
    ].map(([, id = '']) => id),
  );
  expect(ids).toEqual(expect.arrayContaining(['main', 'header-search', 'place-contents']));
  for (const id of [...ids, termPopover('breach'), 'notes', 'in-short', 'note-fn-a']) {
    const [problem = ''] = problemsOf(`## A {#${id}}\n\nText.`);
    expect(problem).toContain(`1:1 bad-anchor The anchor "${id}" is kept`);
    const mended = /like (\S+)\./.exec(problem)?.[1];
    expect(rulesBrokenBy(`## A {#${mended}}\n\nText.`)).toEqual([]);
  }
  expect(rulesBrokenBy('## Main\n\nText.')).toEqual(['bad-anchor']);
  expect(rulesBrokenBy('## Main duties\n\nText.')).toEqual([]);
});

test('the fields of a document and of a record are looked at, too', () => {
  const root = temporaryHandbook();
  for (const file of ['policies/access/access-control.mdx', 'content/roles.yaml']) {
    const path = join(root, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/title: /, 'title: Y\u043eu '));
  }
  const mixed = loadHandbook(root).diagnostics.filter(({ rule }) => rule === 'mixed-alphabets');
  expect(mixed.map(({ file }) => file)).toEqual(['content/roles.yaml', 'policies/access/access-control.mdx']);
});
