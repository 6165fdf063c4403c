import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, test as anyTest, beforeAll, beforeEach, describe, expect } from 'vitest';
import { lacksBrowser, openBrowser } from '../support/browser.ts';
import { closeEditions, serveEditions } from '../support/serve-editions.ts';

const test = anyTest.skipIf(lacksBrowser());
let browser: Browser;
let editions: Awaited<ReturnType<typeof serveEditions>>;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  editions = await serveEditions();
  browser = await openBrowser();
}, 900_000);

afterAll(async () => {
  await browser?.close();
  if (editions !== undefined) closeEditions(editions);
});

beforeEach(async () => {
  context = await browser.newContext();
  context.setDefaultTimeout(50_000);
  page = await context.newPage();
});

afterEach(() => context.close());

const said = () => page.textContent('#search-count');

async function results(): Promise<number> {
  await page.waitForSelector('#search-results[data-state="done"]', { state: 'attached' });
  return page.locator('#search-results > li').count();
}

/** What stands between the page and an answer. */
const faults: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'a broken connection': (route) => route.abort('connectionreset'),
  'the page of a login that ended': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
  'a refusal': (route) => route.fulfill({ status: 401, contentType: 'text/plain', body: 'Sign in' }),
};

/** Each sort of file that a search asks for: the full text where a word of the query is in none of the answers. */
const files = [
  '**/pagefind/pagefind.js*',
  '**/search/answers.json',
  '**/search/lookup.json',
  '**/pagefind/pagefind-entry.json*',
  '**/pagefind/*.pf_meta*',
  '**/pagefind/wasm.*',
  '**/pagefind/index/*',
  '**/pagefind/fragment/*',
];
const cases = Object.keys(faults).flatMap((fault) => files.map((file) => [fault, file] as const));

describe('search in the staff edition', () => {
  const start = async (query: string) => {
    const { origin, base } = editions.staff;
    await page.goto(`${origin}${base}search/?q=${query}`);
  };

  test.each(cases)(
    'says that it met %s for %s, and comes back when somebody types on',
    async (fault, file) => {
      const answer = faults[fault];
      if (answer === undefined) throw new Error(fault);
      await page.route(file, answer);
      // The ids are asked for where something like one is typed.
      await start(file.includes('lookup') ? 'A.5.1' : 'access zebra');
      await expect.poll(said).toContain('You may have been signed out');
      expect(await results()).toBe(0);
      expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
      await page.unroute(file);
      await page.fill('#search-field', 'access');
      await expect.poll(said).toMatch(/result/);
      expect(await results()).toBeGreaterThan(3);
      expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(false);
    },
  );

  test('comes back by its button, which leaves the keyboard in the field', async () => {
    await page.route('**/pagefind/**', (route) => route.abort('connectionreset'));
    await start('access zebra');
    await expect.poll(said).toContain('could not be loaded');
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect.poll(said).toMatch(/result/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-field');
  });

  test('comes back by itself when the connection does', async () => {
    await start('access');
    expect(await results()).toBeGreaterThan(3);
    await context.setOffline(true);
    await page.fill('#search-field', 'cryptography zebra');
    await expect.poll(said).toContain('your connection may be broken');
    expect(await results()).toBe(0);
    await context.setOffline(false);
    await expect.poll(said).toMatch(/result/);
    expect(await results()).toBeGreaterThan(0);
  });
});

test('the public edition, which has no login, speaks of none', async () => {
  await page.route('**/pagefind/**', (route) => route.abort('connectionreset'));
  await page.goto(`${editions.public.origin}/search/?q=privacy zebra`);
  await expect.poll(said).toBe('Search could not be loaded. Your connection may be broken.');
});

test.each(Object.keys(faults))(
  'a comparison that met %s says so, shows nothing, and can be asked for again',
  async (fault) => {
    const answer = faults[fault];
    if (answer === undefined) throw new Error(fault);
    const { origin, base } = editions.staff;
    await page.goto(`${origin}${base}documents/cryptography-and-key-management/changes/`);
    const told = () => page.textContent('[data-compare-status]');
    const compare = page.getByRole('button', { name: 'Compare' });
    for (const files of ['**/text.html', '**/compare-in-page*']) {
      await page.reload();
      await page.route(files, answer);
      await compare.click();
      await expect.poll(told).toContain('You may have been signed out');
      expect(await page.textContent('[data-compare-result]')).toBe('');
      await page.unroute(files);
      await compare.click();
      await expect.poll(told).toMatch(/^What changed from version/);
      expect(await page.locator('[data-compare-result] :is(ins, del)').count()).toBeGreaterThan(0);
    }
  },
);
