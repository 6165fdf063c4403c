import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { browseEditions, test } from '../support/browse-editions.ts';
import type { ServedEdition } from '../support/serve-editions.ts';
import { watchPage } from '../support/watch-page.ts';

const site = browseEditions();
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeEach(async () => {
  context = await site.browser.newContext();
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
});

afterEach(() => context.close());

async function open({ origin, base }: ServedEdition, path: string): Promise<void> {
  problems = await watchPage(page, origin);
  await page.goto(origin + base + path);
}

/** Waits until the search is complete; returns the addresses of the results, best first. */
async function results(): Promise<string[]> {
  // Without results the list has no height, so that nothing of it is visible.
  await page.waitForSelector('#search-results[data-state="done"]', { state: 'attached' });
  return page.$$eval('#search-results > li', (lines) =>
    lines.map((line) => line.querySelector('a')?.getAttribute('href') ?? ''),
  );
}

const said = () => page.textContent('#search-count');

describe('search in the staff edition', () => {
  test('answers while somebody types, and loads nothing before', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(site.editions.staff, '');
    expect(asked.filter((address) => /\/(?:pagefind|search)\/|open-search/.test(address))).toEqual([]);
    await page.locator('#search-field').pressSequentially('lost device');
    await expect.poll(() => new URL(page.url()).hash).toBe('#q=lost+device');
    const found = await results();
    expect(found.length).toBeGreaterThan(0);
    expect(await said()).toMatch(/^\d+ results?$/);
    expect(asked.filter((address) => /lost|device/.test(address))).toEqual([]);
    expect(new URL(page.url()).hash).toBe('#q=lost+device');
    await page.click('#search-results > li:first-child a');
    await page.waitForURL('**/now/#lost-device');
    expect(new URL(page.url()).pathname).toBe(new URL(found[0] ?? '', page.url()).pathname);
    expect(problems).toEqual([]);
  });

  test.each(['A.5.15', 'a 5.15', 'A5.15'])('%s jumps to that requirement', async (written) => {
    const { base } = site.editions.staff;
    await open(site.editions.staff, `search/?q=${encodeURIComponent(written)}`);
    expect((await results())[0]).toBe(`${base}frameworks/iso27001-2022/A.5.15/`);
    expect(problems).toEqual([]);
  });

  test('an id of a document and a number of an article jump to their pages', async () => {
    const [first] = JSON.parse(readFileSync(join(site.editions.staff.folder, 'api/documents.json'), 'utf8'));
    await open(site.editions.staff, `search/?q=${first.id}`);
    expect((await results())[0]).toBe(first.url);
    await page.fill('#search-field', 'Art.33(1)');
    await expect
      .poll(async () => (await results())[0])
      .toBe(`${site.editions.staff.base}frameworks/gdpr/Art.33(1)/`);
    expect(problems).toEqual([]);
  });

  test('leads only to pages that are there, shows the words found, and does not repeat a page', async () => {
    await open(site.editions.staff, 'search/?q=incident');
    const found = await results();
    const pages = new Set(site.editions.staff.pages.map(({ url }) => url));
    const known = (address: string) => pages.has(new URL(address, page.url()).pathname);
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((address) => !known(address))).toEqual([]);
    expect(new Set(found).size).toBe(found.length);
    const all = await page.$$eval('#search-results a', (links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(all.filter((address) => !known(address))).toEqual([]);
    const marked = await page.$$eval('#search-results mark', (marks) =>
      marks.map((mark) => mark.textContent ?? ''),
    );
    expect(marked.some((word) => /^incident/i.test(word))).toBe(true);
  });

  test('filters narrow the results, stand in the address, and come back with it', async () => {
    await open(site.editions.staff, 'search/?q=access');
    const all = await results();
    await page.click('#search-narrow summary');
    await page.selectOption('select[name="type"]', 'Policy');
    await expect.poll(() => new URL(page.url()).hash).toBe('#q=access&type=Policy');
    await expect.poll(async () => (await results()).join()).not.toBe(all.join());
    const narrowed = await results();
    expect(narrowed.length).toBeGreaterThan(0);
    const documents: { url: string; type: string }[] = JSON.parse(
      readFileSync(join(site.editions.staff.folder, 'api/documents.json'), 'utf8'),
    );
    const types = narrowed.map(
      (address) => documents.find(({ url }) => url === address.replace(/#.*/, ''))?.type,
    );
    expect([...new Set(types)]).toEqual(['policy']);
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    expect(await results()).toEqual(narrowed);
    expect(await page.inputValue('select[name="type"]')).toBe('Policy');
    expect(problems).toEqual([]);
  });

  test('words that stand nowhere are said to stand nowhere', async () => {
    await open(site.editions.staff, 'search/?q=zxqvwj');
    expect(await results()).toEqual([]);
    expect(await said()).toMatch(/^Nothing found for “zxqvwj”\./);
    expect(await page.getAttribute('#search-count', 'role')).toBe('status');
    expect(problems).toEqual([]);
  });

  test('an emptied field empties the results', async () => {
    await open(site.editions.staff, 'search/?q=access');
    expect((await results()).length).toBeGreaterThan(0);
    await page.fill('#search-field', '');
    await page.waitForSelector('#search-results[data-state="idle"]', { state: 'attached' });
    expect(await page.locator('#search-results > li').count()).toBe(0);
    expect(await said()).toBe('');
  });

  test.each([
    ['an image with a handler', '<img src=x onerror=alert(1)>'],
    ['a script', '"><script>alert(1)</script>'],
    ['a broken escape', '%E0%A4%A'],
    ['a sign that turns the line round', '\u202e'],
  ])('%s is only words', async (_, attack) => {
    await open(site.editions.staff, `search/?q=${encodeURIComponent(attack)}`);
    await results();
    expect(await page.inputValue('#search-field')).toBe(attack);
    expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('a search from the head of any page arrives', async () => {
    await open(site.editions.staff, 'a-z/');
    await page.fill('#header-search', 'A.5.15');
    await page.press('#header-search', 'Enter');
    await page.waitForURL('**/search/#q=A.5.15');
    expect((await results())[0]).toBe(`${site.editions.staff.base}frameworks/iso27001-2022/A.5.15/`);
    expect(problems).toEqual([]);
  });

  test('without JavaScript the form leads to the A-Z, which lists questions, and tells no server the words', async () => {
    const plain = await site.browser.newContext({ javaScriptEnabled: false });
    const { origin, base } = site.editions.staff;
    const quiet = await plain.newPage();
    await quiet.goto(`${origin}${base}glossary/`);
    await quiet.fill('#header-search', 'lost device');
    await quiet.press('#header-search', 'Enter');
    await quiet.waitForURL('**/a-z/?');
    await quiet
      .getByRole('navigation', { name: 'Letters' })
      .getByRole('link', { name: 'I', exact: true })
      .click();
    const question = quiet.locator('main a', { hasText: 'I lost my phone or laptop.' });
    expect(await question.getAttribute('href')).toBe(`${base}documents/acceptable-use/#report-lost-device`);
    await plain.close();
  });

  test('shows the words of the rule in place, with its document, its version and a link to it', async () => {
    await open(site.editions.staff, 'search/#q=lost+phone');
    // Whoever is in trouble has the card of first steps before the rule that it rests on.
    expect((await results()).slice(0, 2)).toEqual(
      ['now/#lost-device', 'documents/acceptable-use/#report-lost-device'].map(
        (path) => site.editions.staff.base + path,
      ),
    );
    const rule = page.locator('#search-results > li').nth(1);
    expect(await rule.locator('p').textContent()).toMatch(/^You must report a lost or stolen device/);
    expect(await rule.locator('.source').textContent()).toMatch(/Acceptable use policy \d+\.\d+\.\d+$/);
    expect(problems).toEqual([]);
  });

  test('says by when a rule is kept', async () => {
    await open(site.editions.staff, 'search/#q=someone+in+my+team+is+leaving');
    expect((await results())[0]).toMatch(/access-control\/#tell-the-same-day$/);
    expect(await page.locator('#search-results > li').first().locator('.source').textContent()).toContain(
      'By when: the day you learn of it',
    );
  });

  test('says what it took a mistyped word for', async () => {
    await open(site.editions.staff, 'search/#q=lost+phoen');
    await results();
    expect(await said()).toMatch(/^\d+ results$/);
    expect(await page.textContent('#search-meant a')).toBe('lost phone');
  });

  test('the keyboard opens it, moves through what it found, and leads back', async () => {
    await open(site.editions.staff, 'search/#q=lost+phone');
    await results();
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id);
    await page.keyboard.press('/');
    expect(await focused()).toBe('search-field');
    const [first, second] = await results();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(second);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('search-field');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/now/#lost-device');
    expect(problems).toEqual([]);
  });

  test('the key / can be switched off, and Control K stays', async () => {
    await open(site.editions.staff, 'search/#q=lost+phone');
    await results();
    await page.click('#search-narrow summary');
    await page.uncheck('#search-slash');
    await open(site.editions.staff, 'a-z/');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('header-search');
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('header-search');
  });

  test('an address that is not there is searched for, an id of a clause in any case', async () => {
    await page.goto(`${site.editions.staff.origin}${site.editions.staff.base}a.8.10/`);
    expect((await results())[0]).toBe(`${site.editions.staff.base}frameworks/iso27001-2022/A.8.10/`);
  });

  test('what is not found can be told in a mail that shows its words first', async () => {
    await open(site.editions.staff, 'search/#q=zxqvwj');
    expect(await results()).toEqual([]);
    await page.fill('#search-missed', 'where to park');
    expect(await page.getAttribute('#search-miss a', 'href')).toMatch(
      /^mailto:[^?]+@[^?]+\?subject=Not%20found%20in%20the%20handbook&body=where%20to%20park$/,
    );
  });

  test('a page has one field of search', async () => {
    for (const path of ['', 'search/', 'a-z/', 'documents/acceptable-use/', 'no-such-page/']) {
      await page.goto(`${site.editions.staff.origin}${site.editions.staff.base}${path}`);
      expect([path, await page.locator('input[type="search"]').count()]).toEqual([path, 1]);
    }
  });

  test('the first result is on the first screen of a phone, and nothing jumps when it arrives', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(site.editions.staff, 'search/');
    const shifts = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & {
              value: number;
              hadRecentInput: boolean;
            })[])
              if (!entry.hadRecentInput) sum += entry.value;
          }).observe({ type: 'layout-shift' });
          setTimeout(() => resolve(sum), 3000);
        }),
    );
    await page.locator('#search-field').pressSequentially('lost phone', { delay: 30 });
    await expect.poll(() => new URL(page.url()).hash).toBe('#q=lost+phone');
    await results();
    const box = await page.locator('#search-results > li').first().boundingBox();
    expect(box?.y).toBeLessThan(500);
    expect(await shifts).toBeLessThan(0.01);
  });
});

describe('search in the public edition', () => {
  test('finds public documents, with the first link to the best', async () => {
    await open(site.editions.public, 'search/?q=privacy+notice');
    expect((await results())[0]).toMatch(/^\/documents\/[a-z-]*privacy-notice\//);
    expect(problems).toEqual([]);
  });

  test('keeps the words out of the address that a host logs, and has no key of its own', async () => {
    await open(site.editions.public, 'search/?q=cancer');
    await results();
    expect(new URL(page.url()).search).toBe('');
    expect(new URL(page.url()).hash).toBe('#q=cancer');
    await open(site.editions.public, 'a-z/');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('header-search');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('finds nothing internal: no id, no title, no requirement', async () => {
    const pages = new Set(site.editions.public.pages.map(({ url }) => url));
    const documents: { id: string; title: string; classification: string }[] = JSON.parse(
      readFileSync(join(site.editions.audit.folder, 'api/documents.json'), 'utf8'),
    );
    const hidden = documents.filter(({ classification }) => classification !== 'public');
    expect(hidden.length).toBeGreaterThan(5);
    await open(site.editions.public, 'search/');
    for (const query of [...hidden.flatMap(({ id, title }) => [id, title]), 'A.5.15', 'Art.33(1)']) {
      await page.goto(`${site.editions.public.origin}/search/?q=${encodeURIComponent(query)}`);
      const found = await results();
      expect(found.filter((address) => !pages.has(new URL(address, page.url()).pathname))).toEqual([]);
      const shown = (await page.textContent('#search-results')) ?? '';
      for (const { id } of hidden) expect(shown).not.toContain(id);
    }
    expect(await page.locator('select[name="framework"]').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});
