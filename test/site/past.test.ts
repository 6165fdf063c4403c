import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element as HtmlElement } from 'hast';
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveEdition } from '../../src/cli/serve-edition.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { parseHtml } from '../../src/mdx/parse.ts';
import { type EditionName, editionNames } from '../../src/schema/handbook.ts';
import { lacksBrowser, openBrowser } from '../support/browser.ts';
import { buildHandbook } from '../support/build-handbook.ts';
import { builtDate } from '../support/build-once.ts';
import { type BuiltEdition, type BuiltPage, isText, readEdition } from '../support/built-edition.ts';
import { type HandbookWithPast, makeHandbookWithPast } from '../support/handbook-with-past.ts';
import { attribute, collectElements, hasClass, textOf, wordsIn } from '../support/html.ts';
import { onePageOfEachKind } from '../support/page-kinds.ts';
import { rewrite } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { findDeadAddresses } from './addresses.ts';
import { expectedFiles, isNamedByBuild } from './expected-files.ts';
import { findBeyondEdge, findSmallTargets } from './in-the-page.ts';
import { findOnPages } from './problems.ts';

let past: HandbookWithPast;
let editions: Readonly<Record<EditionName, BuiltEdition>>;
let browser: Browser;

beforeAll(async () => {
  past = await makeHandbookWithPast();
  const out = await buildHandbook(past.root, join(past.folder, 'dist'));
  const { handbook } = loadHandbook(past.root);
  editions = Object.fromEntries(
    editionNames.map((name) => [
      name,
      readEdition(name, join(out, name), handbook?.organization.sites[name] ?? ''),
    ]),
  ) as typeof editions;
  if (!lacksBrowser()) browser = await openBrowser();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  past?.remove();
});

function pageOf(name: EditionName, path: string): BuiltPage {
  const page = editions[name].pages.find((page) => page.path === `${path}index.html`);
  if (page === undefined) throw new Error(`The ${name} edition has no page ${path}`);
  return page;
}

function has(name: EditionName, path: string): boolean {
  return editions[name].files.includes(path);
}

/** What a page says in its main part, white space collapsed. */
function wordsOf({ elements }: BuiltPage): string {
  const main = elements.find((element) => attribute(element, 'id') === 'main');
  return main === undefined ? '' : wordsIn(main);
}

/** The title block of a page. */
function factsOf({ elements }: BuiltPage): Record<string, string> {
  const block = elements.find((element) => hasClass(element, 'title-block'));
  const parts = block === undefined ? [] : collectElements(block);
  const words = (tag: string) =>
    parts.filter(({ tagName }) => tagName === tag).map((part) => textOf(part).replaceAll(/\s+/g, ' ').trim());
  const values = words('dd');
  return Object.fromEntries(words('dt').map((title, index) => [title, values[index] ?? '']));
}

function bannersOf({ elements }: BuiltPage): string[] {
  return elements.filter((element) => hasClass(element, 'banner')).map((element) => wordsIn(element));
}

function linksOf({ elements }: BuiltPage): string[] {
  return elements.flatMap((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? []) : []));
}

describe('in every edition of a handbook with a past', () => {
  test.each(editionNames)(
    'the %s edition has the files that its documents and their lives explain',
    (name) => {
      const { handbook } = loadHandbook(past.root);
      if (handbook === undefined) throw new Error('There is no handbook.');
      const edition = select(publish(handbook, builtDate, { drafts: false }), name, builtDate);
      expect(editions[name].files.filter((path) => !isNamedByBuild(path))).toEqual(
        expectedFiles(edition, past.root),
      );
    },
  );

  test.each(editionNames)('the %s edition leads nowhere that it has not', (name) => {
    expect(findDeadAddresses(editions[name])).toEqual([]);
  });

  test.each(editionNames)('every page of the %s edition is valid HTML of less than 60 KB', (name) => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ['html-validate:recommended'],
        rules: { 'long-title': 'off', 'tel-non-breaking': 'off' },
      }),
    );
    expect(
      findOnPages(editions[name].pages, ({ html }) => [
        ...validator
          .validateStringSync(html)
          .results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
        ...(Buffer.byteLength(html) < 60_000 ? [] : [`${Buffer.byteLength(html)} bytes`]),
      ]),
    ).toEqual([]);
  });

  test.each(editionNames)('every title of the %s edition is that of one page', (name) => {
    const titles = editions[name].pages.map(({ elements }) => {
      const title = elements.find(({ tagName }) => tagName === 'title');
      return title === undefined ? '' : textOf(title);
    });
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test.each(editionNames)('each version in the %s edition says its approved text to the letter', (name) => {
    const { files, folder, pages } = editions[name];
    const texts = files.filter(isText);
    expect(texts).toHaveLength({ public: 3, staff: 6, audit: 8 }[name]);
    for (const path of texts) {
      const bytes = readFileSync(join(folder, path));
      const [, slug, version] = /^documents\/(.+)\/v\/(.+)\/text\.html$/.exec(path) ?? [];
      expect(bytes).toEqual(readFileSync(join(past.root, `content/archive/${slug}/${version}/text.html`)));
      const page = pages.find((page) => page.path === path.replace('text.html', 'index.html'));
      const shown = page?.elements.filter((element) => hasClass(element, 'text')) ?? [];
      const undressed = (element: HtmlElement) =>
        textOf(element, ({ properties }) => properties.dataDressing !== undefined);
      expect(shown.map(undressed)).toEqual([textOf(parseHtml(bytes.toString('utf8')))]);
    }
  });
});

describe('the page of a document', () => {
  test('names version, first day, approval and reviews, in each edition what its reader may know', () => {
    const staff = factsOf(pageOf('staff', 'documents/access-control/'));
    expect(staff).toEqual({
      Document: 'POL-021, version 3.0.0',
      'In force since': '16 March 2026',
      Owner: 'Privacy Officer',
      Approved: '16 March 2026 by Director',
      'Last reviewed on': '3 August 2026',
      'Next review by': '3 August 2027',
      For: 'Everyone',
      Classification: 'Internal',
      'Reading time': '1 minute',
    });
    expect(factsOf(pageOf('audit', 'documents/access-control/'))).toEqual({
      ...staff,
      Approved: '16 March 2026 by Director, Mari Tamm',
      Evidence: 'Minutes: Minutes no. 1',
      Recorded: 'Event 2, 16 March 2026',
    });
  });

  test('says in public when it was checked, and never that it is late', () => {
    const page = pageOf('public', 'documents/privacy-notice/');
    expect(factsOf(page)).toEqual({
      Document: 'NOT-001, version 1.1.0',
      'In force since': '4 May 2026',
      Owner: 'Privacy Officer',
      Approved: '4 May 2026 by Director',
      'Last checked on': '4 May 2026',
      'Next check by': '4 May 2027',
      Classification: 'Public',
      'Reading time': '1 minute',
    });
    expect(page.html).not.toContain('data-notice');
    const scripts = editions.public.files.filter(
      (path) => path.endsWith('.js') && path.startsWith('_astro/'),
    );
    const said = scripts.filter((path) =>
      readFileSync(join(editions.public.folder, path), 'utf8').includes('overdue'),
    );
    expect(said).toEqual([]);
  });

  test.each(editionNames)('announces the version that is coming in the %s edition', (name) => {
    expect(bannersOf(pageOf(name, 'documents/privacy-notice/'))).toEqual([
      'A new version comes into force on 15 December 2026 We also keep your number. Version 1.2.0',
    ]);
  });

  test('stays when the document is retired, and says why and what replaced it', () => {
    const page = pageOf('staff', 'documents/visitors/');
    expect(bannersOf(page)).toEqual([
      'Retired. This document is not in force since 1 June 2026. It moved into the policy. It was replaced by Access control policy.',
    ]);
    expect(linksOf(page)).toContain('/handbook/documents/visitors/v/1.0.0/');
    expect(linksOf(page)).toContain('/handbook/documents/access-control/');
    expect(has('public', 'documents/visitors/index.html')).toBe(false);
  });
});

describe('the page of a version', () => {
  test('says that it was superseded, by what and since when', () => {
    expect(bannersOf(pageOf('staff', 'documents/access-control/v/2.1.0/'))).toEqual([
      'Superseded. Version 3.0.0 took its place on 16 March 2026 and is in force. See what is different',
    ]);
  });

  test('says that it is not in force yet', () => {
    const [banner] = bannersOf(pageOf('public', 'documents/privacy-notice/v/1.2.0/'));
    expect(banner).toContain('Not in force yet. This version comes into force on 15 December 2026.');
  });

  test('says that it was suspended, and what is in force now', () => {
    const [banner] = bannersOf(pageOf('audit', 'documents/key-cabinet/v/1.0.0/'));
    expect(banner).toBe(
      'Suspended. This version is no longer in force since 1 September 2026. In force now: version 2.0.0.',
    );
  });

  test('links to the document where the heading is gone, and to the page of a retired one', () => {
    const links = linksOf(pageOf('staff', 'documents/access-control/v/2.1.0/'));
    expect(links).toContain('/handbook/documents/privacy-notice/');
    expect(links).not.toContain('/handbook/documents/privacy-notice/#what-we-keep');
    expect(links).toContain('/handbook/documents/visitors/');
  });

  test('is not found by search, not in the sitemap, and names the page to list instead', () => {
    const versions = editions.public.pages.filter(({ path }) => path.includes('/v/'));
    expect(versions).toHaveLength(3);
    for (const { html, path } of versions) {
      expect(html).not.toContain('data-pagefind-body');
      const listed = html.includes('<link rel="canonical" href="/documents/privacy-notice/"');
      expect([path, listed]).toEqual([path, !path.includes('1.2.0')]);
    }
    const sitemap = readFileSync(join(editions.public.folder, 'sitemap.xml'), 'utf8');
    expect(sitemap).not.toContain('/v/');
    expect(sitemap).toContain('https://clinic.example.org/documents/privacy-notice/changes/');
  });
});

describe('the history of a document', () => {
  test('tells every version newest first, with its reason and what changes', () => {
    const words = wordsOf(pageOf('staff', 'documents/access-control/changes/'));
    expect(words.indexOf('Version 3.0.0')).toBeLessThan(words.indexOf('Version 2.1.0'));
    expect(words).toContain('Everyone: You also lead your visitors. Visitors were left alone.');
    expect(words).toContain('The first that was written down.');
    expect(words).toContain('The reason was another.');
    expect(words).not.toMatch(/Jaan Kask|Read with the keeper|[Ee]vent \d/);
    const audit = wordsOf(pageOf('audit', 'documents/access-control/changes/'));
    expect(audit).toContain(
      '3 August 2026 by Privacy Officer, Jaan Kask: found right. Read with the keeper. Event 5',
    );
  });

  test('tells the public of an emergency neither that nor to which group a change belongs', () => {
    const words = wordsOf(pageOf('public', 'documents/privacy-notice/changes/'));
    expect(words).toContain('We also keep your address. We send letters now.');
    expect(words).not.toMatch(/emergency|Letters had gone out|Everyone/i);
  });

  test('is drawn: a bar for each version, a gap where it was suspended, a mark for each review', () => {
    const drawn = (name: EditionName, slug: string) => {
      const page = pageOf(name, `documents/${slug}/changes/`);
      const figure = page.elements.find((element) => hasClass(element, 'life'));
      const [drawing = ''] = /<svg width="100%".*?<\/svg>/s.exec(page.html) ?? [];
      expect(figure).toBeDefined();
      const count = (pattern: RegExp) => [...drawing.matchAll(pattern)].length;
      expect(count(/class="bar"/g)).toBe(count(/class="name/g));
      return [count(/class="name/g), count(/<line class="suspended"/g), count(/class="review"/g)];
    };
    expect(drawn('audit', 'access-control')).toEqual([2, 0, 1]);
    expect(drawn('audit', 'key-cabinet')).toEqual([2, 1, 0]);
    expect(drawn('public', 'privacy-notice')).toEqual([3, 0, 0]);
  });

  test('has a redline of each version to the one before', () => {
    const redlines = editions.staff.files.filter((path) =>
      /^documents\/.+\/changes\/.+\/index\.html$/.test(path),
    );
    expect(redlines).toEqual([
      'documents/access-control/changes/3.0.0/index.html',
      'documents/privacy-notice/changes/1.1.0/index.html',
      'documents/privacy-notice/changes/1.2.0/index.html',
    ]);
    const { html } = pageOf('public', 'documents/privacy-notice/changes/1.1.0/');
    expect(html).toMatch(/<ins>.*your address.*<\/ins>/s);
    expect(html).toMatch(
      /<a href="[^"]*\/documents\/privacy-notice\/v\/1\.1\.0\/#[a-z-]+">\d unchanged paragraph/,
    );
  });
});

describe('what has changed', () => {
  test('stands with what is coming on top, then the newest, with what changes for you before the reason', () => {
    const words = wordsOf(pageOf('staff', 'changes/'));
    const order = ['From 15 December 2026', '16 March 2026', '2 February 2026'].map((day) =>
      words.indexOf(day),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(words).toContain('Everyone: We also keep your number. We call back.');
    expect(words).toContain('Visitors retired');
    expect(words).not.toContain('Key cabinet');
    expect(wordsOf(pageOf('audit', 'changes/'))).toContain('Key cabinet suspended');
  });

  test('can be read for one group', () => {
    expect(wordsOf(pageOf('staff', 'changes/for/all-staff/'))).toContain('You also lead your visitors.');
    expect(has('public', 'changes/for/all-staff/index.html')).toBe(false);
  });

  test.skipIf(lacksBrowser())('is a feed that follows RFC 4287', async () => {
    const xml = readFileSync(join(editions.staff.folder, 'feeds/changes.xml'), 'utf8');
    const page = await browser.newPage();
    const feed = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const child = (parent: Element, name: string) =>
        [...parent.children].filter(({ localName }) => localName === name);
      const texts = (parent: Element) =>
        Object.fromEntries(
          ['id', 'title', 'updated', 'summary'].map((name) => [
            name,
            child(parent, name).map((one) => one.textContent),
          ]),
        );
      const root = parsed.documentElement;
      return {
        root: `${root.namespaceURI} ${root.localName}`,
        faults: parsed.querySelectorAll('parsererror').length,
        author: child(root, 'author').length,
        own: texts(root),
        links: child(root, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')]),
        entries: child(root, 'entry').map(texts),
      };
    }, xml);
    await page.close();
    expect(feed).toMatchObject({ root: 'http://www.w3.org/2005/Atom feed', faults: 0, author: 1 });
    expect(feed.links).toContainEqual([
      'self',
      'https://staff.clinic.example.org/handbook/feeds/changes.xml',
    ]);
    for (const { id, title, updated } of [feed.own, ...feed.entries])
      expect([id, title, updated].map((all) => all?.length)).toEqual([1, 1, 1]);
    const ids = feed.entries.map(({ id }) => id?.[0]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(feed.entries[0]).toEqual({
      id: ['https://staff.clinic.example.org/handbook/documents/visitors/changes/#from-2026-06-01'],
      title: ['Visitors: retired'],
      // In Tallinn summer has begun.
      updated: ['2026-06-01T00:00:00+03:00'],
      summary: ['It moved into the policy.'],
    });
    expect(feed.own.updated).toEqual(feed.entries[0]?.updated);
  });
});

describe('what was in force on a day', () => {
  test('has a page for each day on which something changed that its reader may see', () => {
    const days = (name: EditionName) =>
      editions[name].files.flatMap((path) => /^on\/(.+)\/index\.html$/.exec(path)?.[1] ?? []);
    expect(days('public')).toEqual([]);
    expect(days('staff')).toEqual(['2026-02-02', '2026-03-16', '2026-05-04', '2026-06-01', '2026-12-15']);
    expect(days('audit')).toEqual([...days('staff'), '2026-09-01', '2026-10-01'].sort());
  });

  test('names each document with the version of that day', () => {
    const rows = (day: string) =>
      pageOf('audit', `on/${day}/`)
        .elements.filter(({ tagName }) => tagName === 'tr')
        .slice(1)
        .map((row) =>
          (row.children as HtmlElement[])
            .slice(0, 2)
            .map((cell) => textOf(cell))
            .join(' '),
        );
    expect(rows('2026-03-16')).toEqual([
      'Access control policy 3.0.0',
      'Key cabinet 1.0.0',
      'Privacy notice 1.0.0',
      'Visitors 1.0.0',
    ]);
    expect(rows('2026-09-01')).toEqual(['Access control policy 3.0.0', 'Privacy notice 1.1.0']);
    expect(rows('2026-12-15')).toContain('Privacy notice 1.2.0');
  });
});

test('the list of documents for programs says since when each is in force, and which was retired', () => {
  const read = (name: EditionName) =>
    JSON.parse(readFileSync(join(editions[name].folder, 'api/documents.json'), 'utf8')) as Record<
      string,
      unknown
    >[];
  expect(
    read('audit').map(({ slug, version, status, effective, lastReviewed, nextReview }) => [
      ...[slug, version, status],
      ...[effective, lastReviewed, nextReview],
    ]),
  ).toEqual([
    ['access-control', '3.0.0', 'in-force', '2026-03-16', '2026-08-03', '2027-08-03'],
    ['key-cabinet', '2.0.0', 'in-force', '2026-10-01', '2026-10-01', '2027-04-01'],
    ['privacy-notice', '1.1.0', 'in-force', '2026-05-04', '2026-05-04', '2027-05-04'],
    ['visitors', '1.0.0', 'retired', '2026-02-02', '2026-02-02', '2027-02-02'],
  ]);
});

describe.skipIf(lacksBrowser())('in a browser', () => {
  const open = async (name: EditionName, path: string, viewport = { width: 1280, height: 800 }) => {
    const { url, server } = await serveEdition(editions[name].folder);
    const page = await browser.newPage({ viewport });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(new URL(path, url).href);
    const close = async () => {
      await page.close();
      server.close();
      server.closeAllConnections();
    };
    return { page, url, errors, close };
  };

  test('any two versions are compared as they are when the site is built', async () => {
    const { page, url, errors, close } = await open('public', 'documents/privacy-notice/changes/');
    const [before, after] = [page.locator('select').first(), page.locator('select').last()];
    await before.selectOption({ label: '1.0.0, 2 February 2026' });
    await after.selectOption({ label: '1.1.0, 4 May 2026' });
    await page.getByRole('button', { name: 'Compare' }).click();
    const redline = page.locator('.redline:not(.key)');
    await expect.poll(() => redline.locator('ins').count()).toBeGreaterThan(0);
    const compared = await redline.innerHTML();
    await page.goto(new URL('documents/privacy-notice/changes/1.1.0/', url).href);
    expect(compared).toBe(await page.locator('.redline:not(.key)').innerHTML());
    expect(errors).toEqual([]);
    await close();
  });

  test('a link may choose the two versions', async () => {
    const { page, errors, close } = await open(
      'public',
      'documents/privacy-notice/changes/?from=1.0.0&to=1.2.0#compare',
    );
    const redline = page.locator('.redline:not(.key)');
    await expect.poll(() => redline.locator('ins').allTextContents()).toHaveLength(1);
    expect(await redline.locator('ins').textContent()).toContain('your number');
    expect(await page.locator('[data-compare-status]').textContent()).toContain(
      'from version 1.0.0, 2 February 2026 to version 1.2.0',
    );
    expect(errors).toEqual([]);
    await close();
  });

  test('the form to compare is not there without JavaScript', async () => {
    const { url, server } = await serveEdition(editions.public.folder);
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(new URL('documents/privacy-notice/changes/', url).href);
    expect(await page.locator('form.compare').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Compare 1.0.0 with 1.1.0', exact: true }).count()).toBe(1);
    for (const version of ['1.0.0', '1.1.0', '1.2.0'])
      expect(await page.getByRole('link', { name: `Read version ${version}`, exact: true }).count()).toBe(1);
    await page.close();
    server.close();
    server.closeAllConnections();
  });

  test.each([
    ['2027-07-01', '◔ due in 33 days'],
    ['2027-08-03', '◔ due today'],
    ['2027-08-04', '▲ overdue by 1 day'],
    ['2026-11-21', ''],
  ])('a review that is due by 3 August 2027 is, on %s, "%s"', async (day, words) => {
    const { page, close } = await open('staff', '');
    await page.clock.setFixedTime(new Date(`${day}T10:00:00Z`));
    await page.goto(new URL('documents/access-control/', page.url()).href);
    expect(await page.locator('.about time[data-notice] + span').allTextContents()).toEqual(
      words === '' ? [] : [` ${words}`],
    );
    await close();
  });

  test.each([
    ['2026-11-22', '22 November 2026'],
    // The axis goes to the end of the quarter and a little beyond, to leave room for a word.
    ['2028-11-22', undefined],
    ['2025-11-22', undefined],
  ])('the drawing of a life shows the day of its reader, on %s "%s"', async (day, words) => {
    const { page, close } = await open('staff', '');
    await page.clock.setFixedTime(new Date(`${day}T10:00:00Z`));
    await page.goto(new URL('documents/access-control/changes/', page.url()).href);
    await page.waitForLoadState('load');
    expect(await page.locator('.life .today-name').allTextContents()).toEqual(
      words === undefined ? [] : [words],
    );
    expect(await page.locator('.life .today').count()).toBe(words === undefined ? 0 : 1);
    await close();
  });

  test('a day between two changes leads to the earlier one, which names the day that was asked for', async () => {
    const { page, close } = await open('staff', 'on/');
    await page.getByLabel('Day').fill('2026-04-12');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/\/on\/2026-03-16\/\?date=2026-04-12$/);
    expect(await page.locator('h1').textContent()).toBe('In force on 16 March 2026');
    expect(await page.getByText('the day you asked for').textContent()).toContain('12 April 2026');
    await close();
  });

  test.each([
    ['the day of the change itself', '2026-03-16'],
    ['a day that is none', '2026-13-45'],
    ['words', '%3Cb%3Etoday%3C%2Fb%3E'],
  ])('%s is not named once more', async (_, asked) => {
    const { page, close } = await open('staff', `on/2026-03-16/?date=${asked}`);
    expect(await page.getByText('the day you asked for').isVisible()).toBe(false);
    await close();
  });

  test.each([
    ['a phone', { width: 320, height: 640 }],
    ['a laptop', { width: 1280, height: 800 }],
  ])(
    'no kind of page scrolls sideways on %s, and what is pressed measures 24 pixels',
    async (_, viewport) => {
      for (const name of editionNames) {
        const { page, url, close } = await open(name, '', viewport);
        for (const { url: address } of onePageOfEachKind(editions[name])) {
          await page.goto(new URL(address, url).href);
          expect([
            address,
            await page.evaluate(findBeyondEdge),
            await page.evaluate(findSmallTargets),
          ]).toEqual([address, [], []]);
        }
        await close();
      }
    },
  );
});

test('a working copy that differs is shown with drafts only, and says from which version', async () => {
  rewrite(
    past.root,
    'policies/access/access-control.mdx',
    'and lead your visitors.',
    'and lead every visitor.',
  );
  const out = join(past.folder, 'drafts');
  const words = ['--root', past.root, '--out', out, '--date', builtDate, '--edition', 'staff', '--drafts'];
  const { code, stderr } = await runClausebook(['build', ...words]);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  const drafts = readEdition('staff', join(out, 'staff'), editions.staff.site);
  const page = drafts.pages.find(({ path }) => path === 'documents/access-control/index.html');
  if (page === undefined) throw new Error('The draft has no page.');
  expect(bannersOf(page)).toEqual(['Draft. It differs from version 3.0.0, which is in force.']);
  expect(wordsOf(page)).toContain('lead every visitor');
  // The text at the address of the version stays the one that was approved.
  const path = 'documents/access-control/v/3.0.0/text.html';
  expect(readFileSync(join(drafts.folder, path))).toEqual(readFileSync(join(editions.staff.folder, path)));
  expect(findDeadAddresses(drafts)).toEqual([]);
  expect(wordsOf(pageOf('staff', 'documents/access-control/'))).not.toContain('lead every visitor');
});
