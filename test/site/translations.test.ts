import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/mdx/parse.ts';
import { buildHandbook } from '../support/build-handbook.ts';
import { type BuiltEdition, type BuiltPage, readEdition } from '../support/built-edition.ts';
import { decodeFiles } from '../support/decode-file.ts';
import { estonianNotice, writeEstonian } from '../support/estonian-notice.ts';
import { findWords } from '../support/find-words.ts';
import { attribute, hasClass, textOf } from '../support/html.ts';
import { rewrite } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { reasonForEach, releaseOn } from '../support/run-release.ts';
import { copyHandbook, temporaryFolder } from '../support/temporary-folder.ts';
import { small } from '../support/temporary-handbook.ts';
import { findDeadAddresses } from './addresses.ts';

const folder = temporaryFolder();
const root = join(folder, 'handbook');
const site = 'https://clinic.example.org/';
const builds = new Map<string, BuiltEdition>();
const notice = 'policies/privacy/privacy-notice.mdx';
const page = 'documents/privacy-notice/et/index.html';

async function release(day: string, words: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await releaseOn(root, day, words);
  if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
}

async function build(name: string): Promise<void> {
  const out = await buildHandbook(root, join(folder, name), { edition: 'public' });
  builds.set(name, readEdition('public', join(out, 'public'), site));
}

beforeAll(async () => {
  copyHandbook(small, root);
  writeFileSync(join(root, estonianNotice), writeEstonian('1.0.0'));
  await release('2026-02-02', ['access-control', 'key-cabinet', 'privacy-notice', ...reasonForEach]);
  await build('current');
  rewrite(root, notice, 'We keep your name and', 'We must also keep your address, your name and');
  await release('2026-03-02', ['privacy-notice']);
  await build('stale');
  const words = [
    ...['retire', 'privacy-notice', '--from', '2026-04-01', '--why', 'Nobody asks any more.'],
    ...['--replaced-by', 'access-control', '--root', root],
    ...['--approved-on', '2026-04-01', '--method', 'minutes', '--evidence', 'Minutes no. 4'],
  ];
  const { code, stderr } = await runClausebook(words, { now: '2026-04-01' });
  if (code !== 0) throw new Error(stderr);
  await build('retired');
});

function pageOf(name: string, path = page): BuiltPage {
  const found = builds.get(name)?.pages.find((one) => one.path === path);
  if (found === undefined) throw new Error(`${name} has no ${path}.`);
  return found;
}

const textOfPage = ({ elements }: BuiltPage) => elements.filter((element) => hasClass(element, 'text'));
const notes = ({ elements }: BuiltPage) =>
  elements
    .filter((element) => hasClass(element, 'banner'))
    .map((element) => textOf(element).replaceAll(/\s+/g, ' ').trim());
const isFound = ({ elements }: BuiltPage) =>
  elements.some((element) => attribute(element, 'dataPagefindBody') !== undefined);
const robots = ({ elements }: BuiltPage) =>
  elements.some((element) => attribute(element, 'name') === 'robots');
const sitemap = (name: string) => readFileSync(join(folder, name, 'public/sitemap.xml'), 'utf8');

describe('the page of a translation', () => {
  test('says what its frozen text says, and marks its language', () => {
    const frozen = readFileSync(join(root, 'content/archive/privacy-notice.et/1.0.0/text.html'), 'utf8');
    const [text] = textOfPage(pageOf('current'));
    expect(text && textOf(text)).toBe(textOf(parseHtml(frozen)));
    expect(textOf(parseHtml(frozen))).toContain('tervisekaart');
    const heading = pageOf('current').elements.find(({ tagName }) => tagName === 'h1');
    expect([text, heading].map((element) => element && attribute(element, 'lang'))).toEqual(['et', 'et']);
  });

  test('says which language has authority, and leads there', () => {
    expect(notes(pageOf('current'))).toEqual([
      'This is a translation. The English text has authority: Privacy notice',
    ]);
    expect(pageOf('current').html).toContain('href="/documents/privacy-notice/"');
  });

  test('is named on the page of the original, by the name that its readers know', () => {
    const links = pageOf('current', 'documents/privacy-notice/index.html').elements.filter(
      (element) => element.tagName === 'a' && attribute(element, 'hrefLang') !== undefined,
    );
    expect(links.map((link) => [textOf(link), attribute(link, 'href')])).toEqual([
      ['English', '/documents/privacy-notice/'],
      ['Eesti', '/documents/privacy-notice/et/'],
    ]);
  });

  test('is found by search and by search engines as long as it is of the version in force', () => {
    expect(isFound(pageOf('current'))).toBe(true);
    expect(robots(pageOf('current'))).toBe(false);
    const alternates = ['en', 'et'].map(
      (language) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${site}documents/privacy-notice/${language === 'et' ? 'et/' : ''}"/>`,
    );
    for (const address of ['', 'et/'])
      expect(sitemap('current')).toContain(
        `<url><loc>${site}documents/privacy-notice/${address}</loc>${alternates.join('')}</url>`,
      );
    const index = (name: string) =>
      decodeFiles(join(folder, name, 'public')).filter(({ path }) => path.startsWith('pagefind/'));
    expect(findWords(index('current'), ['tervisekaart']).length).toBeGreaterThan(0);
    expect(findWords(index('stale'), ['tervisekaart'])).toEqual([]);
  });
});

describe('a translation of an earlier version than the one in force', () => {
  test('says so, and when it was in force', () => {
    expect(notes(pageOf('stale'))).toEqual([
      'Out of date. This translation is of 1.0.0; 2.0.0 is in force in English. What has changed',
      'This is a translation. The English text has authority: Privacy notice',
    ]);
    expect(pageOf('stale').html).toContain('2 February 2026 to 1 March 2026');
    expect(pageOf('stale', 'documents/privacy-notice/index.html').html).toContain('of version 1.0.0');
  });

  test('leaves search, the sitemap and search engines, and still says what was approved', () => {
    expect(isFound(pageOf('stale'))).toBe(false);
    expect(robots(pageOf('stale'))).toBe(true);
    expect(sitemap('stale')).not.toContain('/et/');
    expect(sitemap('stale')).not.toContain('hreflang');
    expect(textOfPage(pageOf('stale')).map((text) => textOf(text))).toEqual(
      textOfPage(pageOf('current')).map((text) => textOf(text)),
    );
  });
});

test('a translation of a retired document keeps its address, and leads to the page that says why', () => {
  expect(notes(pageOf('retired'))).toEqual([
    'Not in force. This document is no longer in force, in any language. Privacy notice says why, and what replaced it.',
  ]);
  expect(textOfPage(pageOf('retired'))).toEqual([]);
  expect(sitemap('retired')).not.toContain('/et/');
});

test.each(['current', 'stale', 'retired'])('its frozen text lies at its permanent address: %s', (name) => {
  const text = 'documents/privacy-notice/et/v/1.0.0/text.html';
  expect(readFileSync(join(folder, name, 'public', text))).toEqual(
    readFileSync(join(root, 'content/archive/privacy-notice.et/1.0.0/text.html')),
  );
  expect(existsSync(join(folder, name, 'public/documents/privacy-notice/et/v/2.0.0'))).toBe(false);
});

test.each(['current', 'stale', 'retired'])('every link leads somewhere: %s', (name) => {
  const edition = builds.get(name);
  expect(edition && findDeadAddresses(edition)).toEqual([]);
});
