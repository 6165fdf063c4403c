import type { Browser, Page } from 'playwright-core';
import { afterAll, test as anyTest, beforeAll, expect } from 'vitest';
import { lacksBrowser, openBrowser } from '../support/browser.ts';
import { onePageOfEachKind } from '../support/page-kinds.ts';
import { closeEditions, serveEditions } from '../support/serve-editions.ts';

const test = anyTest.skipIf(lacksBrowser());
let browser: Browser;
let editions: Awaited<ReturnType<typeof serveEditions>>;
let page: Page;

// One after the other, in one window: a test that ran out of time would go on turning pages under the next one.
const everyKind = 300_000;

// A4 less the margins of the sheet, at 96 pixels an inch.
const sheet = { width: 673, height: 979 };

beforeAll(async () => {
  editions = await serveEditions();
  browser = await openBrowser();
  page = await browser.newPage({ viewport: sheet, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
}, 900_000);

afterAll(async () => {
  await browser?.close();
  if (editions !== undefined) closeEditions(editions);
});

const open = (path: string) => page.goto(`${editions.staff.origin}${editions.staff.base}${path}`);

test('print leaves out what only a screen can use', async () => {
  await open('documents/access-control/');
  for (const hidden of ['.top', '.skip', '.place', 'footer nav', 'details.about']) {
    expect([hidden, await page.locator(hidden).isVisible()]).toEqual([hidden, false]);
  }
});

test('print keeps what tells which document this is: band, title, facts, date', async () => {
  await open('documents/access-control/');
  const since = '.on-paper .title-block div:has(dt:text-is("In force since")) time';
  for (const shown of ['.band', 'h1', '.on-paper .title-block', since, '.proof code']) {
    expect([shown, await page.locator(shown).isVisible()]).toEqual([shown, true]);
  }
});

test('the clauses that are folded away for staff stand in the margin of the paper', async () => {
  await open('documents/access-control/');
  const margins = page.locator('.law');
  expect(await margins.count()).toBeGreaterThan(2);
  const text = await page.locator('.text > p').first().boundingBox();
  const edge = (text?.x ?? 0) + (text?.width ?? 0);
  for (const margin of await margins.all()) {
    expect(await margin.locator('details').getAttribute('open')).toBeNull();
    for (const list of await margin.locator('ul').all()) {
      expect(await list.evaluate((element) => element.checkVisibility())).toBe(true);
      const box = await list.boundingBox();
      expect(box?.height).toBeGreaterThan(8);
      expect(box?.x).toBeGreaterThan(edge);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(sheet.width);
    }
  }
});

test('nothing folded stays folded on paper', { timeout: everyKind }, async () => {
  for (const { url } of onePageOfEachKind(editions.staff)) {
    await page.goto(editions.staff.origin + url);
    const folded = await page.$$eval('details:not(.about)', (all) =>
      all
        .filter((details) => details.checkVisibility())
        .flatMap((details) => [...details.children].filter((child) => child.tagName !== 'SUMMARY'))
        .filter((child) => child.textContent?.trim() !== '' && !child.checkVisibility())
        .map((child) => child.textContent?.trim().slice(0, 40)),
    );
    expect([url, folded]).toEqual([url, []]);
  }
});

test('paper is white and ink is black, whatever the screen prefers', async () => {
  await open('documents/access-control/');
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { backgroundColor, color };
  });
  expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
});

test('no kind of page runs off the sheet', { timeout: everyKind }, async () => {
  for (const { url } of onePageOfEachKind(editions.audit)) {
    await page.goto(editions.audit.origin + url);
    const beyond = await page.$$eval(
      'body *',
      (all, width) =>
        all
          .filter((element) => element.checkVisibility() && element.closest('.hidden') === null)
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.left < -0.5 || box.right > width + 0.5))
          .map(
            ({ element }) => `<${element.tagName.toLowerCase()}> ${element.textContent?.trim().slice(0, 40)}`,
          ),
      sheet.width,
    );
    expect([url, beyond]).toEqual([url, []]);
  }
});

test('a document becomes a PDF of some pages', async () => {
  await open('documents/access-control/');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(10_000);
});
