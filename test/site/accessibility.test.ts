import type { Browser, Page } from 'playwright-core';
import { afterAll, test as anyTest, beforeAll, describe, expect } from 'vitest';
import { editionNames } from '../../src/schema/handbook.ts';
import { askAxe, everySetting, oneSetting, type Setting } from '../support/axe.ts';
import { lacksBrowser, openBrowser } from '../support/browser.ts';
import type { BuiltPage } from '../support/built-edition.ts';
import { documentPages, onePageOfEachKind } from '../support/page-kinds.ts';
import { closeEditions, type ServedEdition, serveEditions } from '../support/serve-editions.ts';
import { faults, faulty } from './faulty-page.ts';
import {
  findBeyondEdge,
  findFactsOneBelowTheOther,
  findSmallTargets,
  walkByKeyboard,
} from './in-the-page.ts';
import { type Found, gatherProblems } from './problems.ts';

const test = anyTest.skipIf(lacksBrowser());
let browser: Browser;
let editions: Awaited<ReturnType<typeof serveEditions>>;

beforeAll(async () => {
  editions = await serveEditions();
  browser = await openBrowser();
}, 900_000);

afterAll(async () => {
  await browser?.close();
  if (editions !== undefined) closeEditions(editions);
});

const phone = { width: 320, height: 640 };
const laptop = { width: 1280, height: 800 };

/** Looks at pages, and returns what was found, each with the addresses it was found at. */
async function lookAt(
  { origin }: ServedEdition,
  pages: readonly BuiltPage[],
  page: Page,
  look: () => string[],
): Promise<string[]> {
  const found: Found[] = [];
  for (const { url } of pages) {
    await page.goto(origin + url);
    found.push(...(await page.evaluate(look)).map((problem): Found => [problem, url]));
  }
  return gatherProblems(found);
}

const everyPage = process.env.CLAUSEBOOK_EVERY_PAGE === '1';

/** Asks axe about pages, two at a time: two cores is what the smallest machine has. */
async function askAxeAbout(
  { origin }: ServedEdition,
  pages: readonly BuiltPage[],
  settings: readonly Setting[],
): Promise<string[]> {
  const waiting = [...pages];
  const found: Found[] = [];
  const work = async () => {
    const page = await browser.newPage();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { url } = next;
      await page.goto(origin + url);
      found.push(...(await askAxe(page, settings)).map((problem): Found => [problem, url]));
    }
    await page.close();
  };
  await Promise.all([work(), work()]);
  return gatherProblems(found);
}

describe.each(editionNames)('in the %s edition', (name) => {
  test('axe finds nothing on a page of every kind, light and dark, on a phone and a laptop', async () => {
    const edition = editions[name];
    const pages = everyPage ? edition.pages : onePageOfEachKind(edition);
    expect(pages.length).toBeGreaterThan(10);
    expect(await askAxeAbout(edition, pages, everySetting)).toEqual([]);
  }, 7_200_000);

  test('the facts above a page stand side by side where there is room', async () => {
    const page = await browser.newPage({ viewport: laptop });
    expect(
      await lookAt(editions[name], onePageOfEachKind(editions[name]), page, findFactsOneBelowTheOther),
    ).toEqual([]);
    await page.close();
  });

  test('no kind of page scrolls sideways at 320 pixels, save for tables in their frames (WCAG 1.4.10)', async () => {
    const page = await browser.newPage({ viewport: phone });
    expect(await lookAt(editions[name], onePageOfEachKind(editions[name]), page, findBeyondEdge)).toEqual([]);
    await page.close();
  });

  test.each([
    ['a phone', phone],
    ['a laptop', laptop],
  ])('what is pressed measures 24 pixels each way on %s (WCAG 2.5.8)', async (_, viewport) => {
    const page = await browser.newPage({ viewport });
    expect(await lookAt(editions[name], onePageOfEachKind(editions[name]), page, findSmallTargets)).toEqual(
      [],
    );
    await page.close();
  });
});

test('axe finds nothing on any document', async () => {
  const { audit } = editions;
  expect(await askAxeAbout(audit, documentPages(audit), oneSetting)).toEqual([]);
});

test('axe sees each fault where it is: of markup, of colour, of the dark, and of the phone', async () => {
  const page = await browser.newPage();
  await page.setContent(faulty);
  const found = await askAxe(page, everySetting);
  for (const fault of faults) expect(found).toContain(fault);
  await page.close();
});

test('every document fits 320 pixels, too', async () => {
  const page = await browser.newPage({ viewport: phone });
  expect(await lookAt(editions.audit, documentPages(editions.audit), page, findBeyondEdge)).toEqual([]);
  await page.close();
});

describe('on the page of a document', () => {
  const open = async (viewport: { width: number; height: number }, edition: ServedEdition) => {
    const page = await browser.newPage({ viewport });
    await page.goto(`${edition.origin}${edition.base}documents/access-control/`);
    return page;
  };

  test.each([
    ['a phone', 'staff', phone],
    ['a laptop', 'staff', laptop],
    ['a laptop', 'audit', laptop],
  ] as const)(
    'the keyboard reaches everything on %s in the %s edition, in the order of the page, and one sees where it is',
    async (_, name, viewport) => {
      const page = await open(viewport, editions[name]);
      const { expected, reached, problems } = await walkByKeyboard(page);
      expect(reached.length).toBeGreaterThan(20);
      expect(reached).toEqual(expected);
      expect(problems).toEqual([]);
      await page.close();
    },
  );

  test('the first key leads past the head of the page, into the text (WCAG 2.4.1)', async () => {
    const page = await open(laptop, editions.staff);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toBe('Skip to the text');
    const box = await skip.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
    await page.close();
  });

  test('a heading that is jumped to is not covered', async () => {
    const page = await open(laptop, editions.staff);
    await page.locator('.contents a').nth(2).click();
    const top = await page.evaluate(
      () => document.querySelector(':target')?.getBoundingClientRect().top ?? -1,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    await page.close();
  });

  test('its place in the contents is marked, and moves with the reader', async () => {
    const page = await open(laptop, editions.staff);
    const current = () => page.locator('.contents [aria-current]').allTextContents();
    await expect.poll(current).toHaveLength(1);
    const [first] = await current();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(async () => (await current())[0]).not.toBe(first);
    expect(await current()).toHaveLength(1);
    await page.close();
  });
});

test('pages follow the choice of light or dark', async () => {
  const page = await browser.newPage({ colorScheme: 'light' });
  await page.goto(editions.public.origin);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  expect([await ground(), await ink()]).toEqual(['rgb(253, 252, 249)', 'rgb(29, 35, 33)']);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect([await ground(), await ink()]).toEqual(['rgb(21, 25, 24)', 'rgb(230, 233, 229)']);
  await page.close();
});

test('text that is set twice as large still fits (WCAG 1.4.4)', async () => {
  // 640 pixels at twice the size are what 1280 pixels show at 200 per cent.
  const page = await browser.newPage({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  expect(await lookAt(editions.staff, onePageOfEachKind(editions.staff), page, findBeyondEdge)).toEqual([]);
  await page.close();
});
