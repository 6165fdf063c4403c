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

  test('is one row on the narrowest phone, too', async () => {
    const context = await site.browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await open(context, 'a-z/');
    expect((await page.locator('.trouble').boundingBox())?.height).toBeLessThan(70);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await context.close();
  });

  test('has the line of the place that was chosen once, on every page, until that is taken back', async () => {
    const context = await site.browser.newContext({ viewport: phone });
    const page = await open(context, 'a-z/');
    const { origin, base } = site.editions.staff;
    const shown = async (at = page) => {
      await at.goto(`${origin}${base}a-z/`);
      const lines = await at.locator('.trouble .lines a:visible').allInnerTexts();
      return lines.map((line) => line.trim());
    };
    const all = ['Estonia', 'United States', 'Write'].map((place) => expect.stringContaining(place));
    const choose = async (place: string) => {
      await page.goto(`${origin}${base}now/`);
      await page.getByLabel('Where do you work?').selectOption(place);
    };
    const kept = () => page.evaluate(() => [sessionStorage.length, localStorage.length]);
    expect(await shown()).toEqual(all);
    await choose('worcester');
    expect(
      await page
        .locator('a[href^="tel:"]:visible')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
    ).not.toContain('tel:+3725550110');
    expect(await shown()).toEqual(['Call', 'Write']);
    // For this window alone: whoever comes to a shared computer next finds all lines.
    expect(await kept()).toEqual([1, 0]);
    const next = await context.newPage();
    expect(await shown(next)).toEqual(all);
    await page.goto(`${origin}${base}now/`);
    await page.getByLabel('This is my own device').check();
    expect(await kept()).toEqual([0, 1]);
    expect(await shown(next)).toEqual(['Call', 'Write']);
    await choose('');
    expect(await shown()).toEqual(all);
    expect(await kept()).toEqual([0, 0]);
    await context.close();
  });
});

describe('rules for some places alone', () => {
  const massachusetts = 'In Boston office and clinic and Worcester clinic:';

  test('stand among all others, with the place in words, until a place is chosen', async () => {
    const context = await site.browser.newContext({ viewport: phone });
    const page = await open(context, 'for/clinicians/rules/');
    const rules = page.locator('.rule-cards li:visible');
    const count = await rules.count();
    const own = rules.filter({ hasText: massachusetts });
    expect(await own.count()).toBe(1);
    await page.getByLabel('Where do you work?').selectOption('tartu');
    expect(await own.count()).toBe(0);
    expect(await rules.count()).toBe(count - 1);
    expect(await page.locator('[data-elsewhere]').innerText()).toBe('One rule for other places is left out.');
    await page.getByLabel('Where do you work?').selectOption('boston');
    expect(await rules.count()).toBe(count);
    expect(await page.locator('[data-elsewhere]').innerText()).toBe('');
    await context.close();
  });

  test('stand there without a script, which offers no choice', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await open(context, 'for/clinicians/rules/');
    expect(await page.locator('.rule-cards li:visible').filter({ hasText: massachusetts }).count()).toBe(1);
    expect(await page.locator('[data-workplace]').isVisible()).toBe(false);
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
