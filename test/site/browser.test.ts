import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { editionNames } from '../../src/schema/handbook.ts';
import { browseEditions, test } from '../support/browse-editions.ts';
import { isText } from '../support/built-edition.ts';
import { documentPages, onePageOfEachKind } from '../support/page-kinds.ts';
import type { ServedEdition } from '../support/serve-editions.ts';
import { watchPage } from '../support/watch-page.ts';
import { keptOnDevice } from './kept-on-device.ts';
import { type Found, gatherProblems } from './problems.ts';

const everyPage = process.env.CLAUSEBOOK_EVERY_PAGE === '1';
// Two cores: a third page waits for the network while two are drawn.
const tabs = 3;

const site = browseEditions();

/** The public edition whole; of the others every document and one page of every other kind. */
function addressesOf(edition: ServedEdition): string[] {
  const pages =
    everyPage || edition.name === 'public'
      ? edition.pages
      : [...new Set([...documentPages(edition), ...onePageOfEachKind(edition)])];
  const texts = edition.files.filter(isText);
  return [
    ...pages.map(({ url }) => url),
    ...(everyPage ? texts : texts.slice(0, 1)).map((path) => edition.base + path),
  ];
}

/** Visits addresses, several at a time, and returns what went wrong on which. */
async function visit(edition: ServedEdition, addresses: readonly string[]): Promise<string[]> {
  const context = await site.browser.newContext();
  const waiting = [...addresses];
  const found: Found[] = [];
  const work = async () => {
    const page = await context.newPage();
    const problems = await watchPage(page, edition.origin);
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      await page.goto(edition.origin + address);
      await showEverything(page);
      found.push(...problems.splice(0).map((problem): Found => [problem, address]));
    }
  };
  await Promise.all(Array.from({ length: tabs }, work));
  await context.close();
  return gatherProblems(found);
}

/** Waits for the fonts, and for images that load only when they are scrolled to: what can't be shown is an error. */
async function showEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const face of document.fonts)
      if (face.status === 'error') console.error(`Font ${face.family} is broken.`);
    for (const image of document.images) {
      image.loading = 'eager';
      if (image.src !== '')
        await image.decode().catch(() => console.error(`Image ${image.src} can't be shown.`));
    }
  });
}

test.each(editionNames)(
  'a browser has nothing to complain of in the %s edition',
  async (name) => {
    const edition = site.editions[name];
    const addresses = addressesOf(edition);
    expect(addresses.length).toBeGreaterThan(10);
    expect(await visit(edition, addresses)).toEqual([]);
  },
  600_000,
);

test('a page that is not there is answered with one that helps, with the same headers', async () => {
  const { origin, base } = site.editions.staff;
  const page = await site.browser.newPage();
  const answer = await page.goto(`${origin}${base}no-such-page/`);
  expect(answer?.status()).toBe(404);
  expect(await page.textContent('h1')).toBe('This page is not here');
  expect(await page.textContent('body')).not.toContain('no-such-page');
  expect(await page.getAttribute('main > ul > li > a', 'href')).toBe(`${base}a-z/`);
  await page.close();
});

test('the watch sees what it is there for', async () => {
  const { origin, base } = site.editions.staff;
  const page = await site.browser.newPage();
  const problems = await watchPage(page, origin);
  await page.goto(`${origin}${base}`);
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
    const image = new Image();
    image.src = 'https://elsewhere.example/pixel.png';
    document.body.append(image);
    setTimeout(() => {
      throw new Error('broken');
    });
  });
  await expect.poll(() => problems.join('\n')).toContain('style-src');
  await expect.poll(() => problems.join('\n')).toContain('img-src');
  await expect.poll(() => problems.join('\n')).toContain('exception: broken');
  await page.close();
});

describe('the public edition leaves nothing on the device of its reader (Directive 2002/58, Art. 5(3))', () => {
  test('whichever page is opened, unfolded, pressed and searched', async () => {
    const edition = site.editions.public;
    const { origin, base } = edition;
    const page = await site.browser.newPage();
    const kinds = onePageOfEachKind(edition);
    expect(kinds.length).toBeGreaterThan(10);
    for (const { url } of kinds) {
      await page.goto(origin + url);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
        // A button that sends a form leads to another page, which is visited by itself.
        for (const button of document.querySelectorAll('button'))
          if (button.type === 'button' && button.checkVisibility()) button.click();
      });
      expect(await keptOnDevice(page), url).toEqual([]);
    }
    for (const words of ['delete my data', 'delete my data', 'NOT-001']) {
      await page.goto(origin + base);
      const field = page.locator('#search-field');
      await field.fill(words);
      await field.press('Enter');
      await page.locator('#search-results[data-state=done] a, h1:not(:has(+ search))').first().waitFor();
      expect(await keptOnDevice(page), words).toEqual([]);
    }
    await page.goto(`${origin}${base}search/#q=privacy`);
    await page.locator('#search-results[data-state=done] a').first().click();
    await page.waitForLoadState();
    expect(await keptOnDevice(page)).toEqual([]);
    await page.context().close();
  }, 240_000);

  test('and whoever looks for it would see it', async () => {
    const { origin, base } = site.editions.public;
    const page = await site.browser.newPage();
    await page.goto(origin + base);
    await page.evaluate(async () => {
      document.cookie = 'a=1';
      localStorage.setItem('b', '1');
      sessionStorage.setItem('c', '1');
      await new Promise((done) => {
        indexedDB.open('d').onsuccess = done;
      });
      await caches.open('e');
    });
    expect(await keptOnDevice(page)).toEqual([
      ...['cookie: a', 'local storage: b', 'session storage: c', 'database: d', 'cache: e'],
    ]);
    await page.context().close();
  });
});
