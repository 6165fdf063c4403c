import { test as anyTest, describe, expect } from 'vitest';
import { english } from '../../src/languages/english.ts';
import { languages } from '../../src/languages/languages.ts';
import { unclearAddress } from '../../src/site/say-unclear.ts';
import { browseEditions, test } from '../support/browse-editions.ts';
import { attribute } from '../support/html.ts';
import { findOnPages } from './problems.ts';

const site = browseEditions();

describe('at its end', () => {
  anyTest('every page says whom to ask, and opens a mail that says which page it was', () => {
    for (const { name, pages } of Object.values(site.editions))
      expect(
        findOnPages(pages, ({ elements }) => {
          const mails = elements
            .filter((element) => attribute(element, 'dataUnclear') !== undefined)
            .map((element) => decodeURIComponent(attribute(element, 'href') ?? ''));
          const said = languages.some(
            ({ ask }) =>
              mails[0]?.includes(`?subject=${ask.subject}: `) && mails[0].includes(`${ask.section}: …`),
          );
          return mails.length === 1 && said ? [] : [`${mails.length} in ${name}`];
        }),
      ).toEqual([]);
  });

  anyTest('a document leads to its source for staff, and tells the public of none', () => {
    const links = ({ pages }: (typeof site.editions)['staff']) =>
      pages.flatMap(({ elements }) =>
        elements
          .flatMap((element) => attribute(element, 'href') ?? [])
          .filter((address) => /\/edit\//.test(address)),
      );
    expect(links(site.editions.staff)).toContain(
      'https://git.northwater.example.org/handbook/edit/main/policies/access/access-control.mdx',
    );
    expect(links(site.editions.public)).toEqual([]);
  });

  test('a mail names document, version and the section that the reader was led to, or chooses', async () => {
    const page = await site.browser.newPage();
    await page.goto(
      `${site.editions.staff.origin}${site.editions.staff.base}documents/access-control/#emergency-access`,
    );
    const mail = async () => decodeURIComponent((await page.getAttribute('[data-unclear]', 'href')) ?? '');
    expect(await mail()).toMatch(/subject=Unclear: POL-021 Access control policy, version \d+\.\d+\.\d+&/);
    expect(await mail()).toContain('Section: 4 Emergency access (break-glass) (#emergency-access)');
    await page.getByLabel('Section that was unclear').selectOption('requesting-access');
    expect(await mail()).toContain('Section: 1 Requesting access (#requesting-access)');
    await page.close();
  });
});

anyTest('a form of one’s own is filled in instead of a mail', () => {
  const address = unclearAddress(
    'https://git.example.org/new?title={subject}&body={body}',
    { what: 'POL-021 A & B, version 2.1.0', address: 'https://example.org/a/' },
    english.ask,
  );
  const { searchParams, origin } = new URL(address);
  expect(origin).toBe('https://git.example.org');
  expect(searchParams.get('title')).toBe('Unclear: POL-021 A & B, version 2.1.0');
  expect(searchParams.get('body')).toContain('Page: https://example.org/a/');
});

test('the answers of a topic are narrowed by words and by group, and stand whole without a script', async () => {
  const { origin, base } = site.editions.staff;
  const page = await site.browser.newPage();
  await page.goto(`${origin}${base}answers/access/`);
  const shown = () => page.locator('[data-answer]:visible').count();
  const all = await shown();
  expect(all).toBeGreaterThan(20);
  await page.getByLabel('Words').fill('how long must my password');
  expect(await shown()).toBe(1);
  expect(await page.locator('[data-answer]:visible [data-level="must"] b').textContent()).toBe('must');
  expect(await page.locator('.narrow-answers [role="status"]').textContent()).toBe(`1 of ${all} questions.`);
  await page.getByLabel('Words').fill('');
  await page.locator('.narrow-answers select').selectOption('Engineers');
  const forEngineers = await shown();
  expect(forEngineers).toBeGreaterThan(5);
  expect(forEngineers).toBeLessThan(all);
  await page.close();
  const plain = await site.browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${origin}${base}answers/access/`);
  expect(await plain.locator('[data-answer]:visible').count()).toBe(all);
  expect(await plain.locator('.narrow-answers').isVisible()).toBe(false);
  await plain.close();
});
