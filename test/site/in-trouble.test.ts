import type { BrowserContext } from 'playwright-core';
import { test as anyTest, describe, expect } from 'vitest';
import { mostCards, mostSteps } from '../../src/schema/first-steps.ts';
import { browseEditions, test } from '../support/browse-editions.ts';
import { attribute, hasClass } from '../support/html.ts';
import { findOnPages } from './problems.ts';

const site = browseEditions();

const phone = { width: 390, height: 844 };

async function open(context: BrowserContext, path: string) {
  const page = await context.newPage();
  await page.goto(`${site.editions.staff.origin}${site.editions.staff.base}${path}`);
  return page;
}

describe('the bar for whoever is in trouble', () => {
  anyTest('stands on every page for staff, with all lines, and on no page of another edition', () => {
    for (const edition of Object.values(site.editions)) {
      const calls = (page: (typeof edition.pages)[number]) => {
        const bar = page.elements.find((element) => hasClass(element, 'trouble'));
        const within = new Set<unknown>();
        const gather = (node: unknown): void => {
          within.add(node);
          for (const child of (node as { children?: unknown[] }).children ?? []) gather(child);
        };
        if (bar !== undefined) gather(bar);
        return page.elements
          .filter((element) => within.has(element))
          .flatMap((element) => attribute(element, 'href') ?? [])
          .filter((address) => /^(?:tel|mailto):/.test(address));
      };
      const expected =
        edition.name === 'staff'
          ? 'tel:+3725550110 tel:+16175550110 mailto:incident@northwater.example.org'
          : '';
      expect(
        findOnPages(edition.pages, (page) =>
          calls(page).join(' ') === expected ? [] : [`lines: ${calls(page).join(' ')}`],
        ),
      ).toEqual([]);
    }
  });

  test('lies at the end of the window of a phone, however far one has read, and not on a laptop or on paper', async () => {
    const context = await site.browser.newContext({ viewport: phone });
    for (const path of ['documents/access-control/', 'glossary/', 'on/']) {
      const page = await open(context, path);
      const bar = page.locator('.trouble');
      for (const at of [0, 700]) {
        await page.evaluate((top) => scrollTo(0, top), at);
        const box = await bar.boundingBox();
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(phone.height);
        expect(box?.height).toBeLessThan(70);
      }
      await page.emulateMedia({ media: 'print' });
      expect(await bar.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await bar.isVisible()).toBe(false);
      await page.close();
    }
    await context.close();
  });

  test('has the line of the place that was chosen once, on every page, until that is taken back', async () => {
    const context = await site.browser.newContext({ viewport: phone });
    const shown = async (path: string) => {
      const page = await open(context, path);
      const lines = await page.locator('.trouble .lines a:visible').allInnerTexts();
      await page.close();
      return lines.map((line) => line.trim());
    };
    expect(await shown('a-z/')).toEqual(
      ['Estonia', 'United States', 'Write'].map((place) => expect.stringContaining(place)),
    );
    const page = await open(context, 'now/');
    await page.getByLabel('Where do you work?').selectOption('worcester');
    expect(
      await page
        .locator('a[href^="tel:"]:visible')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
    ).not.toContain('tel:+3725550110');
    expect(await shown('a-z/')).toEqual(['Call', 'Write']);
    await page.getByLabel('Where do you work?').selectOption('');
    expect(await shown('a-z/')).toHaveLength(3);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });
});

describe('the page of first steps', () => {
  test('has at most six cards of at most five steps, all of them without a script, which offers no choice', async () => {
    const context = await site.browser.newContext({ viewport: phone, javaScriptEnabled: false });
    const page = await open(context, 'now/');
    const steps = await page.$$eval('.now-cards section', (cards) =>
      cards.map((card) => card.querySelectorAll('ol > li').length),
    );
    expect(steps.length).toBeLessThanOrEqual(mostCards);
    expect(steps.length).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThanOrEqual(mostSteps);
    expect(await page.locator('.happened a').count()).toBe(steps.length);
    expect(await page.locator('[data-workplace]').isVisible()).toBe(false);
    expect(await page.locator('main a[href="tel:+3725550110"]').first().isVisible()).toBe(true);
    await context.close();
  });
});
