import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { drawQrCode } from '../../src/site/draw-qr-code.ts';
import { browseEditions, test } from '../support/browse-editions.ts';
import { onePageOfEachKind } from '../support/page-kinds.ts';

const site = browseEditions();
let page: Page;

// One after the other, in one window: a test that ran out of time would go on turning pages under the next one.
const everyKind = 300_000;

// A4 less the margins of the sheet, at 96 pixels an inch.
const sheet = { width: 673, height: 979 };

beforeAll(async () => {
  page = await site.browser.newPage({ viewport: sheet, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
}, 900_000);

const open = (path: string) => page.goto(`${site.editions.staff.origin}${site.editions.staff.base}${path}`);

test('print leaves out what only a screen can use', async () => {
  await open('documents/access-control/');
  for (const hidden of [
    '.brand',
    'header search',
    '.menu nav',
    '.key-facts',
    '.skip',
    '.place',
    'footer nav',
    '.about summary',
  ]) {
    expect([hidden, await page.locator(hidden).isVisible()]).toEqual([hidden, false]);
  }
});

test('print keeps what tells which document this is: band, title, facts, date', async () => {
  await open('documents/access-control/');
  const since = '.about .title-block div:has(dt:text-is("In force since")) time';
  for (const shown of ['.band', 'h1', '.about .title-block', since, '.proof code']) {
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
  for (const { url } of onePageOfEachKind(site.editions.staff)) {
    await page.goto(site.editions.staff.origin + url);
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
  for (const { url } of onePageOfEachKind(site.editions.audit)) {
    await page.goto(site.editions.audit.origin + url);
    const beyond = await page.$$eval(
      'body *',
      (all, width) =>
        all
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.left < -0.5 || box.right > width + 0.5))
          .filter(({ element }) => element.checkVisibility() && element.closest('.hidden') === null)
          .map(
            ({ element }) => `<${element.tagName.toLowerCase()}> ${element.textContent?.trim().slice(0, 40)}`,
          ),
      sheet.width,
    );
    expect([url, beyond]).toEqual([url, []]);
  }
});

test('each sheet says at its foot which document this is, which version, and asks whether it is in force', async () => {
  await open('documents/access-control/');
  const foot = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--foot'),
  );
  expect(foot).toMatch(
    /POL-021 Access control policy, version \d+\.\d+\.\d+ · [0-9a-f]{8} · Is this print still/,
  );
  await open('glossary/');
  const other = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--foot'),
  );
  expect(other).toContain('Is this print still in force? Look in the handbook.');
});

test('paper carries the address of its version, as words and as a code', async () => {
  await open('documents/access-control/');
  const address = await page.locator('.stamp .address').textContent();
  expect(address).toMatch(/^https:\/\/[^/]+\/handbook\/documents\/access-control\/v\/\d+\.\d+\.\d+\/$/);
  expect(await page.locator('.stamp .qr path').getAttribute('d')).toBe(drawQrCode(address ?? '').path);
  expect(await page.locator('.stamp .qr').isVisible()).toBe(true);
});

test('terms are told beside their word when asked for, once a section, and as a list on paper', async () => {
  await open('documents/access-control/');
  const told = page.locator('.terms > p');
  expect(await told.count()).toBeGreaterThan(3);
  for (const one of await told.all()) expect(await one.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  try {
    const word = page.locator('button[popovertarget]').first();
    const meaning = page.locator('.terms > :popover-open');
    await word.focus();
    await page.keyboard.press('Enter');
    expect(await meaning.count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await meaning.count()).toBe(0);
    expect(await page.locator(':is(h2, h3, a) button').count()).toBe(0);
  } finally {
    await page.emulateMedia({ media: 'print' });
  }
});

test('a document becomes a PDF of some pages', async () => {
  await open('documents/access-control/');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(10_000);
});
