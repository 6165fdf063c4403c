import type { BrowserContext, Page } from 'playwright-core';
import { test as anyTest, describe, expect } from 'vitest';
import { browseEditions, test } from '../support/browse-editions.ts';
import { attribute } from '../support/html.ts';

const site = browseEditions();
const policy = 'documents/access-control/';

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.editions.staff.origin}${site.editions.staff.base}${path}`);
  return page;
}

const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage));

async function makeOwn(page: Page): Promise<void> {
  await page.getByLabel('This is my own device').check();
  await page.getByRole('button', { name: 'Remember what I read' }).click();
}

/** Pages of an edition on which some element has an attribute. */
function pagesWith(edition: 'public' | 'staff' | 'audit', name: string): string[] {
  return site.editions[edition].pages
    .filter(({ elements }) => elements.some((element) => attribute(element, name) !== undefined))
    .map(({ path }) => path);
}

describe('what a reader keeps', () => {
  test('is nothing before they say that the device is their own, and nothing once they say "forget"', async () => {
    const context = await site.browser.newContext();
    const document = await open(context, policy);
    expect(await document.locator('[data-mark]').isVisible()).toBe(false);
    const page = await open(context, 'my-reading/');
    expect(await page.getByRole('button', { name: 'Mark as read' }).count()).toBe(0);
    expect(await kept(page)).toEqual([]);
    await makeOwn(page);
    expect(await kept(page)).toEqual(['own-device']);
    await page.getByRole('button', { name: 'Mark as read' }).first().click();
    await page.getByRole('button', { name: 'Forget it' }).click();
    await expect.poll(() => page.locator('[role="status"]').first().textContent()).toMatch(/^Forgotten/);
    expect(await kept(page)).toEqual([]);
    await context.close();
  });

  test('moves a document from new to read, and to changed when its version is another, with the redline', async () => {
    const context = await site.browser.newContext();
    const list = await open(context, 'my-reading/');
    await makeOwn(list);
    const document = await open(context, policy);
    await document.getByRole('button', { name: 'Mark as read on this device' }).click();
    expect(await document.locator('[data-read]').textContent()).toMatch(/^You read this version on /);
    await list.reload();
    const inList = (state: string) =>
      list.locator(`[data-reading="${state}"] [data-document="POL-021"]`).isVisible();
    expect([await inList('new'), await inList('read')]).toEqual([false, true]);
    await list.evaluate(() => {
      const device = JSON.parse(localStorage.getItem('own-device') ?? '{}');
      device.read['POL-021'] = { version: '2.1.0', on: '2026-05-03' };
      localStorage.setItem('own-device', JSON.stringify(device));
    });
    await list.reload();
    expect(await inList('changed')).toBe(true);
    await document.reload();
    expect(await document.locator('[data-read]').textContent()).toBe(
      'You read version 2.1.0 on 3 May 2026. What changed since?',
    );
    await document.getByRole('link', { name: 'What changed since?' }).click();
    await expect
      .poll(() => document.locator('[data-compare-result]').locator('ins, del').count())
      .toBeGreaterThan(0);
    const group = await open(context, 'for/all-staff/');
    expect(
      await group.locator('.documents').getByRole('link', { name: 'changed since you read it' }).count(),
    ).toBe(1);
    await context.close();
  });

  test('is told to need JavaScript where there is none, above all that there is to read', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await open(context, 'my-reading/');
    expect(await page.getByText('Remembering needs JavaScript').isVisible()).toBe(true);
    expect(
      await page
        .locator('[data-own-device], [data-group], [data-document] button')
        .locator('visible=true')
        .count(),
    ).toBe(0);
    expect(await page.locator('[data-document] > a').locator('visible=true').count()).toBeGreaterThan(5);
    await context.close();
  });

  anyTest(
    'is in the staff edition alone: no other has the page, a mark or a script that keeps anything',
    () => {
      for (const name of ['public', 'audit'] as const) {
        const { pages } = site.editions[name];
        expect(pages.filter(({ path }) => path.startsWith('my-reading'))).toEqual([]);
        for (const mark of ['data-read', 'data-mark', 'data-read-mark', 'data-acknowledge'])
          expect(pagesWith(name, mark), mark).toEqual([]);
      }
      expect(pagesWith('public', 'data-quiz')).toEqual([]);
    },
  );
});

describe('a quiz', () => {
  test('says of an answer whether it is right and why, keeps nothing, and tells the form how many were', async () => {
    const context = await site.browser.newContext();
    const page = await open(context, policy);
    const questions = page.locator('.quiz ol > li');
    const count = await questions.count();
    expect(count).toBeGreaterThanOrEqual(3);
    const link = page.locator('.acknowledge');
    expect(await link.getAttribute('href')).toMatch(
      /\?document=POL-021&version=[\d.]+&hash=[0-9a-f]{64}&.*&right=$/,
    );
    await questions.first().locator('input[value="wrong"]').first().check();
    expect(await questions.first().locator('details p').textContent()).toMatch(/^Not so\. Right is: /);
    // Whoever has read the answer may choose it; it counts no more.
    await questions.first().locator('input[value="right"]').check();
    for (let index = 1; index < count; index++)
      await questions.nth(index).locator('input[value="right"]').check();
    expect(await page.locator('.quiz [role="status"]').textContent()).toBe(`${count - 1} of ${count} right.`);
    expect(await link.getAttribute('href')).toMatch(new RegExp(`&right=${count - 1}%2F${count}$`));
    expect(await kept(page)).toEqual([]);
    await context.close();
  });

  test('unfolds each answer without JavaScript, and the link says which version all the same', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await open(context, policy);
    const answer = page.locator('.quiz details').first();
    expect(await answer.locator('p').isVisible()).toBe(false);
    await answer.locator('summary').click();
    expect(await answer.locator('p').isVisible()).toBe(true);
    expect(await page.locator('.acknowledge').getAttribute('href')).not.toContain('{');
    await context.close();
  });

  test('is a sheet of questions on paper: what nobody opened is not answered there', async () => {
    const context = await site.browser.newContext();
    const page = await open(context, policy);
    await page.locator('.quiz input').first().check();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.quiz legend').first().isVisible()).toBe(true);
    expect(await page.locator('.quiz details p').locator('visible=true').count()).toBe(1);
    expect(await page.locator('.have-read').isVisible()).toBe(false);
    await context.close();
  });
});
