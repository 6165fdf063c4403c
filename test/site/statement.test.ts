import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statementSheet } from '../../src/exports/statement.ts';
import { writeWorkbook } from '../../src/exports/workbook.ts';
import { statementsOf } from '../../src/frameworks/statement.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { rowAnchor } from '../../src/schema/address.ts';
import { lacksBrowser, openBrowser } from '../support/browser.ts';
import { builtDate } from '../support/build-once.ts';
import { readEditions } from '../support/built-edition.ts';
import { attribute, textOf } from '../support/html.ts';
import { readCsv } from '../support/read-csv.ts';
import { project } from '../support/run-clausebook.ts';
import { closeEditions, serveEditions } from '../support/serve-editions.ts';
import { watchPage } from '../support/watch-page.ts';
import { statementFormat } from './json-formats.ts';

const audit = readEditions().find(({ name }) => name === 'audit');
if (audit === undefined) throw new Error('The audit edition is not built.');
const readFile = (path: string) => readFileSync(join(audit.folder, path));
const pageAt = (path: string) => {
  const page = audit.pages.find((one) => one.path === `${path}index.html`);
  if (page === undefined) throw new Error(`No page ${path}`);
  return page;
};
const rows = statementFormat.parse(JSON.parse(readFile('api/soa.json').toString()));
const of = (statement: string) => rows.filter((row) => row.statement === statement);

describe('the Statement of Applicability', () => {
  test('has the 93 controls of ISO/IEC 27001 with our own two, and the 78 of ISO/IEC 27701', () => {
    expect(of('iso27001-2022').filter(({ framework }) => framework === 'iso27001-2022')).toHaveLength(93);
    expect(of('iso27001-2022').filter(({ framework }) => framework === 'northwater')).toHaveLength(2);
    expect(of('iso27701-2025')).toHaveLength(78);
  });

  test('decides on each of them, with a reason and an owner', () => {
    expect(
      rows.filter(({ applicable, because, owner }) => applicable === null || !because || !owner),
    ).toEqual([]);
  });

  test('leads to each document that prints a statement, and to no other', () => {
    const { html } = pageAt('soa/');
    const printed = audit.pages
      .filter(
        ({ path, html }) =>
          /^documents\/[^/]+\/index\.html$/.test(path) && html.includes('<table data-statement'),
      )
      .map(({ path }) => `/${path.replace('index.html', '')}`);
    const linked = [...html.matchAll(/href="(\/documents\/[^"]+)"/g)].map(([, url]) => url);
    expect(printed).toHaveLength(2);
    expect(linked.sort()).toEqual(printed.sort());
  });

  test('says of 29 controls with which one they share their decision, and calls none of these done by that', () => {
    const shared = of('iso27701-2025').filter(({ sharedWith }) => sharedWith !== undefined);
    expect(shared).toHaveLength(29);
    expect(
      shared.filter(({ status, implementedBy }) => status === 'implemented' && implementedBy.length === 0),
    ).toEqual([]);
  });

  test.each(['iso27001-2022', 'iso27701-2025'])(
    'of %s has a row for each on one page, and once on the pages of the themes',
    (id) => {
      const wanted = of(id)
        .map((row) => rowAnchor(row.id))
        .sort();
      const rowsOn = (path: string) =>
        pageAt(path).elements.flatMap((element) =>
          element.tagName === 'tr' ? (attribute(element, 'id') ?? []) : [],
        );
      expect(rowsOn(`soa/${id}/`).toSorted()).toEqual(wanted);
      const themes = audit.pages.filter(({ path }) =>
        new RegExp(`^soa/${id}/[^/]+/index\\.html$`).test(path),
      );
      expect(themes.flatMap(({ path }) => rowsOn(path.replace('index.html', ''))).sort()).toEqual(wanted);
    },
  );

  test.each([
    ['iso27001-2022', 95],
    ['iso27701-2025', 78],
  ])('of %s is a CSV of %i rows that are read back as they are in the JSON', (id, count) => {
    const [head = [], ...lines] = readCsv(readFile(`soa/${id}.csv`).toString());
    expect(lines).toHaveLength(count);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([head.length]));
    const column = (name: string) => lines.map((line) => line[head.indexOf(name)]);
    expect(column('Control')).toEqual(of(id).map((row) => row.id));
    expect(column('Reason')).toEqual(of(id).map((row) => row.because));
    expect(column('Applicable')).toEqual(of(id).map((row) => String(row.applicable)));
    expect(column('Places')).toEqual(of(id).map((row) => String(row.implementedBy.length)));
  });

  test('tells since a day of each control of which the text approved by then said something else', () => {
    const [, ...lines] = readCsv(readFile('changes/since/2026-10-23.csv').toString());
    const states = lines.filter(([, , , what]) => what === 'State');
    expect(states).toHaveLength(11);
    const { html } = pageAt('changes/since/2026-10-23/');
    for (const [, id, title, , before, after] of states) {
      const row = html.slice(html.indexOf(`/${id}/">${title}`)).split('</tr>', 1)[0] ?? '';
      expect(row).toMatch(new RegExp(`State</span> ${before}[^]*State</span> ${after}`));
    }
    // What was approved on the day itself had changed by then.
    const after = readCsv(readFile('changes/since/2026-11-16.csv').toString());
    expect(after.filter(([, , , what]) => what === 'State')).toEqual([]);
  });

  test('is a workbook of two sheets with all rows, real truth values, numbers and days', () => {
    const parts = unzipSync(new Uint8Array(readFile('soa/statement-of-applicability.xlsx')));
    const sheets = [1, 2].map((number) =>
      new TextDecoder().decode(parts[`xl/worksheets/sheet${number}.xml`]),
    );
    expect(sheets.map((xml) => xml.match(/<row /g)?.length)).toEqual([96, 79]);
    for (const xml of sheets) {
      expect(xml).toContain('state="frozen"');
      expect(xml).toMatch(/<autoFilter ref="A1:[MN]\d+"\/>/);
      expect(xml).toMatch(/<c r="D2"[^>]*t="b"/);
      expect(xml).toMatch(/<c r="K2"(?![^>]*t=)[^>]*><v>\d+<\/v>/);
      expect(xml).toMatch(/<c r="M\d+"(?![^>]*t="(?:s|str|inlineStr)")[^>]*><v>4\d{4}<\/v>/);
    }
  });

  test('is the same workbook, byte for byte, when it is made again', async () => {
    const { handbook } = loadHandbook(project);
    if (handbook === undefined) throw new Error('No handbook');
    const edition = select(publish(handbook, builtDate, { drafts: false }), 'audit', builtDate);
    const again = await writeWorkbook(
      statementsOf(edition.handbook).map((statement) => statementSheet(statement, edition.handbook)),
    );
    expect(Buffer.compare(readFile('soa/statement-of-applicability.xlsx'), again)).toBe(0);
  });

  test.each([
    ['statement-of-applicability', 95],
    ['privacy-statement-of-applicability', 78],
  ])('stands in the document %s with %i rows, its reasons those of the records', (slug, count) => {
    const page = pageAt(`documents/${slug}/`);
    const stated = page.elements.flatMap((element) => attribute(element, 'dataControl') ?? []);
    expect(stated).toHaveLength(count);
    expect(new Set(stated).size).toBe(count);
    const words = textOf(page.tree);
    const wanted = rows.filter(({ id }) => stated.includes(id));
    expect(wanted.filter(({ because }) => !words.includes(because ?? ''))).toEqual([]);
  });

  test('is in no other edition, nor is any reason', () => {
    const reasons = rows.map(({ because }) => because ?? '');
    for (const { name, pages, files } of readEditions().filter((edition) => edition.name !== 'audit')) {
      expect(
        files.filter((path) => /^(?:soa|crosswalks)\/|soa\.json|checklist/.test(path)),
        name,
      ).toEqual([]);
      const told = pages.filter(({ tree }) => {
        const words = textOf(tree);
        return reasons.some((reason) => words.includes(reason));
      });
      expect(told.map(({ path }) => path)).toEqual([]);
    }
  });
});

describe('a crosswalk', () => {
  const handbook = loadHandbook(project).handbook;
  const crosswalks = handbook?.crosswalks ?? [];

  test.each(crosswalks.map(({ from, to, edges }) => [from, to, edges.length] as const))(
    'from %s to %s shows all its %i rows, on its pages and in its CSV, from both sides',
    (from, to, count) => {
      for (const folder of [`crosswalks/${from}/${to}`, `crosswalks/${to}/${from}`]) {
        const shown = audit.pages
          .filter(({ path }) => path.startsWith(`${folder}/`))
          .flatMap(({ elements }) =>
            elements.filter((element) => attribute(element, 'dataSure') !== undefined),
          );
        expect([folder, shown.length]).toEqual([folder, count]);
        const lines = readCsv(readFile(`${folder}.csv`).toString()).slice(1);
        expect([folder, lines.filter((line) => line[4] !== '').length]).toEqual([folder, count]);
      }
    },
  );

  test('never calls a gap in a published map unrelated', () => {
    const page = pageAt('crosswalks/iso27001-2022/nist-csf-2.0/');
    expect(page.html).toContain('Not in the published map');
    expect(page.html).not.toContain('The source says there is none');
  });
});

describe('the checklist of ISO 27799', () => {
  test('has 114 controls and a note for each of 35 categories, and says that it is ours', () => {
    const page = pageAt('frameworks/iso27799-2016/checklist/');
    const words = textOf(page.tree);
    expect(words).toContain("This is our own list, not the standard's annex.");
    expect(page.html.match(/class="note"/g)).toHaveLength(35);
    expect(readCsv(readFile('frameworks/iso27799-2016/checklist.csv').toString())).toHaveLength(115);
  });
});

describe.skipIf(lacksBrowser())('in a browser', () => {
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

  test('rows of a long register are found by any words in them, and the pages stand without a script', async () => {
    const { origin } = editions.audit;
    const page = await browser.newPage();
    const problems = await watchPage(page, origin);
    await page.goto(`${origin}/registers/suppliers/`);
    const status = page.locator('.find-rows [role="status"]');
    await page.getByRole('searchbox', { name: 'Find suppliers' }).fill('Frankfurt HEAD-OF-ENGINEERING');
    await expect.poll(() => status.innerText()).toMatch(/^[1-9]\d* of \d+ suppliers\.$/);
    const [first] = await page.locator('.find-rows a').all();
    const [called, address] = [await first?.innerText(), await first?.getAttribute('href')];
    await first?.click();
    expect(new URL(page.url()).pathname).toMatch(/^\/registers\/suppliers\/./);
    expect(await page.locator(`[id="${address?.split('#')[1]}"]`).innerText()).toContain(called);
    expect(problems).toEqual([]);
    await page.goto(`${origin}/registers/suppliers/`);
    await page.getByRole('searchbox', { name: 'Find suppliers' }).fill('no such supplier');
    await expect.poll(() => status.innerText()).toMatch(/^0 of /);
    await page.close();
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${origin}/registers/suppliers/`);
    expect(await plain.locator('.find-rows').isVisible()).toBe(false);
    expect(await plain.locator('.register-contents a').count()).toBeGreaterThan(40);
    await plain.close();
  });
  const address = () => `${editions.audit.origin}/soa/iso27001-2022/`;

  test('the statement is whole without JavaScript, and offers no filter that would do nothing', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(address());
    expect(await page.locator('tr[id]').count()).toBe(95);
    expect(await page.locator('.sift').isVisible()).toBe(false);
    await page.close();
  });

  test('it is filtered by any column, says how many rows are shown, and an address keeps the choice', async () => {
    const page = await browser.newPage();
    const problems = await watchPage(page, editions.audit.origin);
    await page.goto(address());
    const status = page.getByRole('status');
    expect(await status.textContent()).toBe('Showing all 95 controls.');
    const field = (label: string) =>
      page.locator('.sift label', { hasText: new RegExp(`^${label}`) }).locator('input, select');
    for (const label of ['Control', 'Applies', 'Because of', 'Reason', 'State', 'Owner', 'Places'])
      expect([label, await field(label).count()]).toEqual([label, 1]);
    await field('Applies').selectOption('No');
    expect(await status.textContent()).toBe('Showing 1 of 95 controls: Applies “No”.');
    expect(await page.locator('tr[id]:visible').count()).toBe(1);
    expect(await page.locator('tr.group:visible').count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?applies=No');
    await page.reload();
    expect(await page.locator('tr[id]:visible').count()).toBe(1);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => page.locator('tr[id]:visible').count()).toBe(95);
    await field('Control').fill('a.5.15');
    expect(await page.locator('tr[id]:visible').count()).toBe(1);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('it prints on A4 turned sideways, with the heads on every sheet', async () => {
    const page = await browser.newPage();
    await page.goto(address());
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
    expect(boxes.length).toBeGreaterThan(4);
    expect(new Set(boxes.map(String))).toEqual(new Set(['842,595']));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe(
      'table-header-group',
    );
    await page.close();
  });

  test('every name in a drawn map is a link that the keyboard reaches', async () => {
    const page = await browser.newPage();
    await page.goto(`${editions.audit.origin}/crosswalks/iso27001-2022/nist-csf-2.0/`);
    const links = page.locator('.map svg a');
    const count = await links.count();
    expect(count).toBe(17);
    await links.first().focus();
    for (let index = 1; index < count; index++) await page.keyboard.press('Tab');
    expect(await links.last().evaluate((link) => link === document.activeElement)).toBe(true);
    await page.close();
  });
});
