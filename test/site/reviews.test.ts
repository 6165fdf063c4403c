import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveEdition } from '../../src/cli/serve-edition.ts';
import { lacksBrowser, openBrowser } from '../support/browser.ts';
import { readCalendar, valueOf } from '../support/read-calendar.ts';
import { releasedHandbook } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';

// On the day of the build the procedure is overdue, the policy due in 5 days, the notice in 28.
const built = '2027-01-05';

describe.skipIf(lacksBrowser())('the page of the reviews', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test('tells owners what to look at, with and without JavaScript, and lets calendars subscribe', async () => {
    const out = join(releasedHandbook(), 'dist');
    const root = join(out, '..');
    const { code, stderr } = await runClausebook(['build', '--root', root, '--out', out, '--date', built]);
    expect(code, stderr).toBe(0);

    const audit = await serveEdition(join(out, 'audit'));
    try {
      const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await plain.goto(`${audit.url}reviews/`);
      expect(await itemsOf(plain)).toEqual([
        'Key cabinet Overdue · PRO-007 · by 10 July 2026',
        'Access control policy Due soon · POL-021 · by 10 January 2027',
        'Privacy notice Due soon · NOT-001 · by 2 February 2027',
      ]);
      expect(await plain.locator('.review-year.wide path').count()).toBe(3);

      // Read six days after it was built: the policy has become overdue meanwhile.
      const live = await browser.newPage();
      await live.clock.setFixedTime(new Date('2027-01-11T09:00:00Z'));
      await live.goto(`${audit.url}reviews/`);
      await live.getByText('Overdue by 1 day').first().waitFor();
      expect(await itemsOf(live)).toEqual([
        'Key cabinet Overdue by 185 days · PRO-007 · by 10 July 2026',
        'Access control policy Overdue by 1 day · POL-021 · by 10 January 2027',
        'Privacy notice Due in 22 days · NOT-001 · by 2 February 2027',
      ]);
      const calendar = await live.getByRole('link', { name: 'Privacy Officer' }).getAttribute('href');
      expect(calendar).toBe('/feeds/reviews-officer.ics');
    } finally {
      audit.server.close();
    }

    const { components } = readCalendar(readFileSync(join(out, 'staff/feeds/reviews.ics')));
    expect(components.map((event) => valueOf(event, 'URL'))).toEqual([
      'https://staff.clinic.example.org/handbook/documents/access-control/',
      'https://staff.clinic.example.org/handbook/documents/privacy-notice/',
    ]);
    // Nothing that the staff edition lacks: no name, no word, no count.
    const staff = readFileSync(join(out, 'staff/reviews/index.html'), 'utf8');
    expect(staff).not.toMatch(/key.cabinet|PRO-007|Key Keeper/i);
    expect(staff).toContain('Overdue on 5 January 2027: 0.');
  });
});

async function itemsOf(page: Page): Promise<string[]> {
  const texts = await page.locator('.reviews li').allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
}
