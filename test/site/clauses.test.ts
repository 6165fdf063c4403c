import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { crosswalk } from '../../src/schema/crosswalk.ts';
import { lacksBrowser, openBrowser } from '../support/browser.ts';
import { builtDate } from '../support/build-once.ts';
import { readEditions } from '../support/built-edition.ts';
import { attribute, collectElements, hasClass, textOf } from '../support/html.ts';
import { readXlsx } from '../support/read-xlsx.ts';
import { project } from '../support/run-clausebook.ts';
import { closeEditions, serveEditions } from '../support/serve-editions.ts';
import { watchPage } from '../support/watch-page.ts';
import { coverageFormat, requirementsFormat, stage1Format } from './json-formats.ts';

const [, staff, audit] = readEditions();
if (staff === undefined || audit === undefined) throw new Error('The editions are not built.');
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(audit.folder, path), 'utf8'));
const pageAt = (url: string, edition = audit) => {
  const page = edition.pages.find((one) => one.url === url);
  if (page === undefined) throw new Error(`No page ${url}`);
  return page;
};
/** Text as it is read: without the line breaks of the template. */
const read = (node: Parameters<typeof textOf>[0]) => textOf(node).replaceAll(/\s+/g, ' ').trim();
const within = (element: Element, name: string) =>
  collectElements(element).filter((one) => one.tagName === name);

const coverage = coverageFormat.parse(readJson('api/coverage.json'));
const rows = stage1Format.parse(readJson('api/stage-1.json'));
const requirements = requirementsFormat.parse(readJson('api/requirements.json'));

describe.each(coverage)(
  'the coverage of $title',
  ({ framework, title, counted, totals, requirements: cells }) => {
    const page = pageAt(`/coverage/${framework}/`);
    const map = page.elements.find((element) => element.tagName === 'ul' && hasClass(element, 'map'));
    if (map === undefined) throw new Error('No map');
    const links = within(map, 'ul').flatMap((cell) => within(cell, 'a'));

    test('is a list of groups with a list in each, and in that a link for each requirement that says its id', () => {
      const shown = links.map((link) => `${read(link).split(' ')[0]} ${attribute(link, 'href')}`);
      expect(shown.toSorted()).toEqual(cells.map(({ id, url }) => `${id} ${url}`).toSorted());
      expect(within(map, 'p')).toHaveLength(within(map, 'ul').length);
    });

    test('tells each state by a letter of its own and in words, not by colour alone', () => {
      const letters = new Map<string, Set<string>>();
      const states = new Map(cells.map(({ url, state }) => [url, state]));
      for (const link of links) {
        const state = states.get(attribute(link, 'href') ?? '') ?? '';
        expect(hasClass(link, state)).toBe(true);
        letters.set(state, (letters.get(state) ?? new Set()).add(read(link).split(' ')[1] ?? ''));
        expect(attribute(link, 'title')).toMatch(/: \S/);
      }
      const all = [...letters.values()].map((set) => [...set].join());
      expect(all.every((letter) => /^[A-Z]$/.test(letter))).toBe(true);
      expect(new Set(all).size).toBe(all.length);
    });

    test('adds up, state by state, and is the row of the overview', () => {
      const inOrder = Object.values(totals);
      expect(inOrder.reduce((sum, count) => sum + count, 0)).toBe(counted);
      const row = pageAt('/coverage/').elements.find(
        (element) =>
          element.tagName === 'tr' &&
          within(element, 'a').some((link) => attribute(link, 'href') === `/coverage/${framework}/`),
      );
      if (row === undefined) throw new Error(`No row for ${title}`);
      expect(within(row, 'td').map((cell) => Number(read(cell)))).toEqual([counted, ...inOrder]);
    });
  },
);

describe('the page of a requirement', () => {
  test('shows the whole way by which it is inferred, with a source for each step', () => {
    const inferred = requirements.filter(
      ({ inferred, direct }) => inferred.length > 0 && direct.length === 0,
    );
    expect(inferred.length).toBeGreaterThan(50);
    for (const { url, id, inferred: ways } of inferred) {
      const path = pageAt(url).elements.find((element) => hasClass(element, 'path'));
      if (path === undefined) throw new Error(`${url} shows no way`);
      const [start, ...steps] = within(path, 'li').map(read);
      const [way] = ways;
      expect(start).toContain(way?.from.split(' ')[1]);
      expect(steps).toHaveLength(way?.via === way?.from ? 1 : 2);
      expect(steps.at(-1)).toContain(id);
      expect(steps.filter((step) => !/ confidence.*Source: \S/.test(step))).toEqual([]);
    }
  });

  test('names the frameworks whose maps say something of it, folded, and no other; never "not related"', () => {
    const { edges } = crosswalk.parse(
      parse(readFileSync(join(project, 'content/crosswalks/iso27001-2022__nist-csf-2.0.yaml'), 'utf8')),
    );
    const mapped = new Set(edges.map(({ from }) => from));
    const controls = requirements.filter(
      ({ framework, id }) => framework === 'iso27001-2022' && /^A\.\d+\.\d+$/.test(id),
    );
    const told = controls.filter(({ url }) =>
      pageAt(url).elements.some(
        (element) => hasClass(element, 'neighbours') && read(element).startsWith('NIST CSF 2.0:'),
      ),
    );
    expect(told.map(({ id }) => id)).toEqual(controls.filter(({ id }) => mapped.has(id)).map(({ id }) => id));
    expect(told).toHaveLength(controls.length - 28);
    const pages = audit.pages.filter(({ path }) => path.startsWith('frameworks/'));
    expect(
      pages.filter(({ html }) => /not related|own map has no row/i.test(html)).map(({ path }) => path),
    ).toEqual([]);
    expect(pages.filter(({ html }) => /<details class="neighbours" open/.test(html))).toEqual([]);
  });

  test('says how what it asks for in writing stands, and is not called met while that is missing', () => {
    const missing = rows.filter(({ state }) => state === 'missing');
    const asking = requirements.filter(({ framework, id }) =>
      missing.some(({ requirements: asked }) => asked[framework]?.includes(id)),
    );
    expect(asking.length).toBeGreaterThan(50);
    for (const { url } of asking) {
      const { html, elements } = pageAt(url);
      expect(html).not.toMatch(
        /data-state="(?:direct|direct-confirmed|inferred-full)"[^>]*>(?:Direct|Inferred)/,
      );
      const table = elements.find((element) => attribute(element, 'ariaLabelledBy') === 'in-writing');
      expect(table && read(table)).toContain('Missing');
    }
    expect(staff.pages.filter(({ html }) => html.includes('id="in-writing"'))).toEqual([]);
  });

  test('leads to the one before and after it in its framework', () => {
    const nav = pageAt('/frameworks/iso27001-2022/A.8.10/').elements.find((element) =>
      hasClass(element, 'pair'),
    );
    expect(nav && within(nav, 'a').map(read)).toEqual([
      'A.8.9 Configuration management',
      'A.8.11 Data masking',
    ]);
    const first = pageAt('/frameworks/iso27001-2022/A.5.1/').elements.find((element) =>
      hasClass(element, 'pair'),
    );
    expect(first && within(first, 'a').map(read)).toEqual([expect.stringMatching(/^A\.5\.2 /)]);
  });

  test('of a superseded edition leads to its successor, and says where there is none', () => {
    const successor = (url: string) =>
      pageAt(url)
        .elements.filter((element) => hasClass(element, 'succession'))
        .map(read)
        .join();
    expect(successor('/frameworks/iso27701-2019/7.2.1/')).toMatch(
      /superseded.*ISO\/IEC 27701:2025: A\.1\.2\.2 /,
    );
    expect(successor('/frameworks/iso27701-2019/6.3.1.2/')).toMatch(/no successor/);
    expect(successor('/frameworks/iso27001-2022/A.5.7/')).toMatch(/new and had no predecessor/);
  });

  test('of an addressable specification shows the decision, who made it and when; to auditors only', () => {
    const url = (base: string) => `${base}frameworks/hipaa/${encodeURIComponent('164.308(a)(3)(ii)(A)')}/`;
    const decision = pageAt(url('/')).elements.find((element) => hasClass(element, 'decision'));
    expect(decision && read(decision)).toMatch(
      /Decision: .*Decided by the US Security Officer on \d+ \w+ \d{4}/,
    );
    expect(pageAt(url(staff.base), staff).html).not.toMatch(/Decided by|class="decision"/);
  });

  test('tells employees nothing of reasons, confirmations and coverage pages', () => {
    const pages = staff.pages.filter(({ path }) => path.startsWith('frameworks/'));
    expect(pages.length).toBeGreaterThan(1000);
    expect(
      pages
        .filter(({ html }) =>
          /Why it (?:does not )?appl|<b>Confirmed|onfirmed yet|since it was confirmed|irect, confirmed|href="[^"]*\/(?:coverage|stage-1|soa)\//.test(
            html,
          ),
        )
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

test('lists of facts from elsewhere say on their pages where they come from, with the terms', () => {
  const saidOn = (path: string) =>
    pageAt(path).html.match(/Where these entries come from<\/summary>[^]*?<\/details>/)?.[0] ?? '';
  expect(saidOn('/stage-1/iso27001-2022/')).toContain(
    'EUR-Lex: ids of articles and paragraphs (European Union',
  );
  expect(saidOn('/frameworks/iso27799-2016/checklist/')).toMatch(/<li[^>]*>[^<]*\(our own work, CC0 1\.0; /);
});

describe('Stage 1', () => {
  test.each([...new Set(rows.map(({ framework }) => framework))])(
    'of %s walks every row, missing first',
    (framework) => {
      const table = pageAt(`/stage-1/${framework}/`).elements.find(
        (element) => attribute(element, 'id') === 'stage-1',
      );
      if (table === undefined) throw new Error('No table');
      const own = rows.filter((row) => row.framework === framework);
      const shown = within(table, 'tr').flatMap((row) => attribute(row, 'id') ?? []);
      expect(shown).toEqual(own.map(({ id }) => id));
      const states = own.map(({ state }) => ['missing', 'draft', 'due', 'complete'].indexOf(state));
      expect(states).toEqual(states.toSorted((a, b) => a - b));
    },
  );

  test('gives three counts for each, never one', () => {
    const counts = pageAt('/stage-1/').elements.find((element) => hasClass(element, 'counts'));
    if (counts === undefined) throw new Error('No counts');
    const words = within(counts, 'tr').slice(1).map(read);
    expect(words).toHaveLength(new Set(rows.map(({ framework, form }) => `${framework} ${form}`)).size);
    for (const line of words) expect(line).toMatch(/(?:\d+ of \d+ *){3}\d+$/);
  });

  test('says what the audit is about: scope, sites, headcount, standards', () => {
    const scope = pageAt('/stage-1/').elements.find((element) => hasClass(element, 'scope'));
    const text = scope === undefined ? '' : read(scope);
    for (const part of [
      'ISMS and PIMS scope',
      'Tartu, Estonia',
      '240 people',
      'ISO/IEC 27001:2022: Third edition',
    ])
      expect(text).toContain(part);
  });
});

describe.skipIf(lacksBrowser())('a sample of the rows', () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveEditions>>;
  beforeAll(async () => {
    served = await serveEditions();
    browser = await openBrowser();
  }, 900_000);
  afterAll(async () => {
    await browser?.close();
    if (served !== undefined) closeEditions(served);
  });
  const address = () => `${served.audit.origin}/stage-1/iso27001-2022/`;

  test('is exported as CSV from the page itself, under the policy, and nothing is stored', async () => {
    const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
    const problems = await watchPage(page, served.audit.origin);
    await page.goto(address());
    const button = page.getByRole('button', { name: 'CSV' });
    expect(await button.isDisabled()).toBe(true);
    for (const id of ['ISMS-02', 'ISMS-04'])
      await page.getByRole('checkbox', { name: `Sample ${id}` }).check();
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(download.suggestedFilename()).toBe(`stage-1-iso27001-2022-${builtDate}.csv`);
    expect(lines[0]).toMatch(/^\ufeff?State,Id,Asked for in,/);
    expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(['ISMS-02', 'ISMS-04']);
    expect(
      await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length),
    ).toBe(0);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('is exported as a workbook, all rows of it if somebody wants them, with ids as text', async () => {
    const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
    const problems = await watchPage(page, served.audit.origin);
    await page.goto(address());
    const button = page.getByRole('button', { name: 'XLSX' });
    expect(await button.isDisabled()).toBe(true);
    const boxes = await page.locator('#stage-1 input').all();
    for (const box of boxes) await box.check();
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toBe(`stage-1-iso27001-2022-${builtDate}.xlsx`);
    const [head, ...rows] = readXlsx(readFileSync(await download.path()));
    expect(head?.slice(0, 3).map((cell) => cell?.text)).toEqual(['State', 'Id', 'Asked for in']);
    expect(rows).toHaveLength(boxes.length);
    expect(new Set(rows.flatMap((row) => row.slice(0, 3).map((cell) => cell?.kind)))).toEqual(
      new Set(['text']),
    );
    expect(problems).toEqual([]);
    await page.close();
  });

  test('can be ticked and printed without JavaScript, which shows no button that would do nothing', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(address());
    await page.getByRole('checkbox', { name: 'Sample ISMS-02' }).check();
    expect(await page.locator('[data-sample] button').first().isVisible()).toBe(false);
    await page.close();
  });

  test.each([1280, 390])('the map keeps every id whole at %i pixels', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const framework of ['hipaa', 'gdpr', 'nist-csf-2.0', 'iso27001-2022']) {
      await page.goto(`${served.audit.origin}/coverage/${framework}/`);
      const cut = await page.evaluate(() => [
        document.documentElement.scrollWidth - innerWidth,
        ...[...document.querySelectorAll('.map li li a')].filter(
          (cell) => cell.scrollWidth > cell.clientWidth + 1,
        ),
      ]);
      expect(cut).toEqual([0]);
    }
    await page.close();
  });
});
