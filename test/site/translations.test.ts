import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/languages/languages.ts';
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

const arabicNotice = [
  '---',
  'translates: privacy-notice@1.0.0',
  'title: إشعار الخصوصية',
  'summary: ما نفعله ببياناتك.',
  '---',
  '',
  '## ما نحتفظ به {#what-we-keep}',
  '',
  'نحتفظ باسمك (ISO\u200e 27001).',
  '',
  '## إذا حدث خطأ {#when}',
  '',
  'نخبرك خلال <Param id="breach-notice"/>.',
  '',
].join('\n');

/** The texts of two languages that stand at the same place. */
function zipTexts(one: unknown, other: unknown): (readonly [string, string])[] {
  if (typeof one === 'string' && typeof other === 'string') return [[one, other]];
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return [];
  return Object.entries(one).flatMap(([key, value]) => zipTexts(value, Reflect.get(other, key)));
}

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
  writeFileSync(join(root, estonianNotice.replace('.et.', '.ar.')), arabicNotice);
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
    const html = pageOf('current').elements.find(({ tagName }) => tagName === 'html');
    expect(html && [attribute(html, 'lang'), attribute(html, 'dir')]).toEqual(['et', 'ltr']);
  });

  test('says everything in its language, and marks what is in another', () => {
    const { tree } = pageOf('current');
    const page = textOf(tree, (element) => (attribute(element, 'lang') ?? 'et') !== 'et');
    for (const [said, inEnglish] of zipTexts(wordsOf('et'), wordsOf('en')))
      if (said !== inEnglish && inEnglish.includes(' ')) expect(page).not.toContain(inEnglish);
    const { skip, contents, aboutDocument, search, facts, menu } = wordsOf('et');
    const heard = [skip, contents, aboutDocument, search.label, search.button, facts.owner, facts.approved];
    for (const said of [...heard, menu['/accessibility'], '2. veebruar 2026']) expect(page).toContain(said);
  });

  test('runs from right to left in Arabic, with the interface, which does not speak it, marked as what it is', () => {
    const { elements } = pageOf('current', 'documents/privacy-notice/ar/index.html');
    const mark = (is: (element: Element) => boolean) => {
      const found = elements.find(is);
      return found && [attribute(found, 'lang'), attribute(found, 'dir')];
    };
    expect(mark(({ tagName }) => tagName === 'html')).toEqual(['ar', 'rtl']);
    expect(mark(({ tagName }) => tagName === 'header')).toEqual(['en', 'ltr']);
    expect(mark((element) => hasClass(element, 'bottom'))).toEqual(['en', 'ltr']);
    expect(mark((element) => hasClass(element, 'text'))).toEqual([undefined, undefined]);
  });

  test('says which language has authority, and leads there', () => {
    expect(notes(pageOf('current'))).toEqual([
      'Kvalifitseeritud tõlkija ei ole seda tõlget veel üle vaadanud.',
      'See on tõlge. Õiguslik jõud on originaalil (inglise keel): Privacy notice',
    ]);
    expect(pageOf('current').html).toContain('href="/documents/privacy-notice/"');
  });

  test('is named on the page of the original, by the name that its readers know', () => {
    const links = pageOf('current', 'documents/privacy-notice/index.html').elements.filter(
      (element) => element.tagName === 'a' && attribute(element, 'hrefLang') !== undefined,
    );
    expect(links.map((link) => [textOf(link), attribute(link, 'href')])).toEqual([
      ['English', '/documents/privacy-notice/'],
      ['العربية', '/documents/privacy-notice/ar/'],
      ['Eesti', '/documents/privacy-notice/et/'],
    ]);
  });

  test('is found by search and by search engines as long as it is of the version in force', () => {
    expect(isFound(pageOf('current'))).toBe(true);
    expect(robots(pageOf('current'))).toBe(false);
    const alternates = ['en', 'ar', 'et'].map(
      (language) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${site}documents/privacy-notice/${language === 'en' ? '' : `${language}/`}"/>`,
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
      'Aegunud. See tõlge on tehtud versioonist 1.0.0; versioon 2.0.0 (inglise keel) kehtib. Mis on muutunud',
      'Kvalifitseeritud tõlkija ei ole seda tõlget veel üle vaadanud.',
      'See on tõlge. Õiguslik jõud on originaalil (inglise keel): Privacy notice',
    ]);
    expect(pageOf('stale').html).toContain('2. veebruar 2026 kuni 1. märts 2026');
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
    'Ei kehti. See dokument ei kehti enam üheski keeles. Miks, ja mis selle asendas',
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
