import sharp from 'sharp';
import { beforeAll, describe, expect } from 'vitest';
import { editionNames } from '../../src/schema/handbook.ts';
import { browseEditions, test } from '../support/browse-editions.ts';
import { lacksBrowser } from '../support/browser.ts';
import type { BuiltPage } from '../support/built-edition.ts';
import { documentPages, onePageOfEachKind, pagesWithEveryPart, partsOf } from '../support/page-kinds.ts';
import { routeOfFile } from '../support/route-files.ts';
import type { ServedEdition } from '../support/serve-editions.ts';
import { faults, faulty } from './faulty-page.ts';
import { walkByKeyboard } from './in-the-page.ts';
import { lookAtPage, lookAtPages, type Seen, sights } from './look-at-pages.ts';
import { type Found, gatherProblems } from './problems.ts';

const site = browseEditions();

const phone = { width: 320, height: 640 };
const laptop = { width: 1280, height: 800 };
const everyPage = process.env.CLAUSEBOOK_EVERY_PAGE === '1';

/** Kinds that staff and auditors have alike, from the same template with the same parts. */
const alike =
  /^\/(?:manual|frameworks|changes|on|print|registers|a-z|topics|integrity|documents\/\[slug\]\/)/;

function auditorsHave({ path }: { readonly path: string }): boolean {
  const route = routeOfFile(path);
  return route?.editions.includes('audit') === true && alike.test(route.pattern);
}

/** One page of every kind. What staff and auditors both have is looked at in the edition of these. */
function kindsOf(edition: ServedEdition): readonly BuiltPage[] {
  return onePageOfEachKind(edition).filter((page) => edition.name !== 'staff' || !auditorsHave(page));
}

/** Besides these and every document those that have a part which none of them has. */
let others: readonly BuiltPage[] = [];
let kindsAndDocuments: readonly BuiltPage[] = [];

beforeAll(() => {
  const editions = editionNames.map((name) => site.editions[name]);
  kindsAndDocuments = [...editions.flatMap(kindsOf), ...documentPages(site.editions.audit)];
  others = pagesWithEveryPart(
    editions.flatMap(({ pages }) => pages),
    kindsAndDocuments,
  );
});

test('the pages that are looked at have every part that any page of the three editions has', () => {
  const parts = (pages: readonly BuiltPage[]) => new Set(pages.flatMap((page) => [...partsOf(page)]));
  const all = parts(editionNames.flatMap((name) => site.editions[name].pages));
  expect(all.size).toBeGreaterThan(1000);
  const seen = parts([...kindsAndDocuments, ...others]);
  expect([...all].filter((part) => !seen.has(part))).toEqual([]);
});

describe.each(editionNames)('in the %s edition, on a page of every kind', (name) => {
  let seen: Seen;

  beforeAll(async () => {
    if (lacksBrowser()) return;
    const edition = site.editions[name];
    const kinds = kindsOf(edition);
    expect(kinds.length).toBeGreaterThan(10);
    const more = edition.pages.filter((page) => others.includes(page));
    seen = await lookAtPages(site.browser, edition, everyPage ? edition.pages : [...kinds, ...more]);
  }, 10_800_000);

  test('axe finds nothing, light and dark, on a phone and a laptop', () => {
    expect(seen.axe).toEqual([]);
  });

  test('the facts above a page stand side by side where there is room', () => {
    expect(seen.facts).toEqual([]);
  });

  test('nothing scrolls sideways at 320 pixels, save for tables in their frames (WCAG 1.4.10)', () => {
    expect(seen.sideways).toEqual([]);
  });

  test('what is pressed measures 24 pixels each way, on a phone and a laptop (WCAG 2.5.8)', () => {
    expect(seen.targets).toEqual([]);
  });

  test('text that is set twice as large still fits (WCAG 1.4.4)', () => {
    expect(seen.enlarged).toEqual([]);
  });

  test('text that is set wider is not cut off, and still fits (WCAG 1.4.12)', () => {
    expect(seen.spaced).toEqual([]);
  });

  test('no field takes its reader elsewhere when it is reached or changed (WCAG 3.2.1, 3.2.2)', () => {
    expect(seen.changed).toEqual([]);
  });
});

test('axe finds nothing on any document, and each fits 320 pixels, light and dark', async () => {
  const seen = await lookAtPages(site.browser, site.editions.audit, documentPages(site.editions.audit));
  expect(Object.fromEntries(sights.map((sight) => [sight, seen[sight]]))).toEqual(
    Object.fromEntries(sights.map((sight) => [sight, []])),
  );
});

test('each look sees a fault where it is: of markup, of colour, of the dark, of the phone, of room', async () => {
  const page = await site.browser.newPage();
  await page.setContent(faulty);
  const found = (await lookAtPage(page)).map(([sight, problem]) => `${sight}: ${problem}`);
  expect(faults.filter((fault) => !found.includes(fault))).toEqual([]);
  await page.close();
});

test('the Tab key comes through a page of every kind, and leaves it again (WCAG 2.1.1, 2.1.2, 2.4.7, 2.4.11)', async () => {
  const page = await site.browser.newPage({ viewport: laptop });
  const found: Found[] = [];
  for (const { url, elements } of onePageOfEachKind(site.editions.audit)) {
    // A page with hundreds of links in rows is the same again and again, and takes a minute.
    if (elements.filter(({ tagName }) => tagName === 'a').length > 80) continue;
    await page.goto(site.editions.audit.origin + url);
    if (await page.locator('[data-from-address]').count())
      await page.waitForSelector('#search-results[data-state="done"]');
    const { expected, reached, problems } = await walkByKeyboard(page);
    found.push(...problems.map((problem): Found => [problem, url]));
    if (reached.join('\n') !== expected.join('\n'))
      found.push([
        `not reached: ${expected.filter((name) => !reached.includes(name)).join(', ') || 'the end'}`,
        url,
      ]);
  }
  expect(gatherProblems(found)).toEqual([]);
  await page.close();
});

describe('in forced colours', () => {
  test('one still sees where the keyboard is', async () => {
    const page = await site.browser.newPage({ viewport: laptop, forcedColors: 'active' });
    await page.goto(`${site.editions.audit.origin}${site.editions.audit.base}documents/access-control/`);
    expect((await walkByKeyboard(page)).problems).toEqual([]);
    await page.close();
  });

  test.each(['active', 'none'] as const)(
    'each state has a mark of its own shape: %s',
    async (forcedColors) => {
      const page = await site.browser.newPage({ viewport: laptop, forcedColors, deviceScaleFactor: 4 });
      await page.goto(`${site.editions.audit.origin}${site.editions.audit.base}soa/`);
      const states = ['implemented', 'partial', 'direct', 'missing', 'planned', 'not-started', 'left-out'];
      await page.evaluate((states) => {
        const line = document.createElement('p');
        for (const state of states) {
          const mark = document.createElement('span');
          mark.dataset.state = state;
          line.append(mark, ' ');
        }
        document.querySelector('main')?.replaceChildren(line);
      }, states);
      const shapes = await Promise.all(
        states.map(async (state) => shapeOf(await page.locator(`[data-state="${state}"]`).screenshot())),
      );
      for (const [index, shape] of shapes.entries())
        for (const [other, next] of shapes.entries())
          if (other > index)
            expect(differ(shape, next), `${states[index]} and ${states[other]}`).toBeGreaterThan(0.04);
      await page.close();
    },
  );
});

describe('on the page of a document', () => {
  const open = async (viewport: { width: number; height: number }, edition: ServedEdition) => {
    const page = await site.browser.newPage({ viewport });
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
      const page = await open(viewport, site.editions[name]);
      const { expected, reached, problems } = await walkByKeyboard(page);
      expect(reached.length).toBeGreaterThan(20);
      expect(reached).toEqual(expected);
      expect(problems).toEqual([]);
      await page.close();
    },
  );

  test('the first key leads past the head of the page, into the text (WCAG 2.4.1)', async () => {
    const page = await open(laptop, site.editions.staff);
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
    const page = await open(laptop, site.editions.staff);
    await page.locator('.contents a').nth(2).click();
    const top = await page.evaluate(
      () => document.querySelector(':target')?.getBoundingClientRect().top ?? -1,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    await page.close();
  });

  test('on a phone the text begins below 110 pixels of head, with its version and day under the title', async () => {
    const page = await open({ width: 390, height: 844 }, site.editions.staff);
    expect((await page.locator('header').boundingBox())?.height).toBeLessThanOrEqual(110);
    expect(await page.locator('input[type=search]:visible').count()).toBe(1);
    const facts = page.locator('h1 ~ .key-facts > div');
    const [version, since] = await facts.allTextContents();
    expect(version?.replaceAll(/\s+/g, ' ').trim()).toMatch(/^Version ?\d\S*$/);
    expect(since?.replaceAll(/\s+/g, ' ').trim()).toMatch(/^In force since ?\d+ \w+ \d{4}$/);
    expect((await facts.nth(1).boundingBox())?.y).toBe((await facts.first().boundingBox())?.y);
    await page.close();
  });

  test.each([
    [320, 16],
    [1280, 46],
  ])('in %i pixels head, title, facts, text and foot begin %i pixels from the edge', async (width, left) => {
    const page = await open({ width, height: 900 }, site.editions.staff);
    for (const part of ['.brand', 'h1', '.key-facts', '.text', '.bottom li'])
      expect([part, (await page.locator(part).first().boundingBox())?.x]).toEqual([part, left]);
    await page.close();
  });

  test.each([
    ['a phone', phone],
    ['a tablet', { width: 1000, height: 1200 }],
    ['a laptop at 200 %', { width: 640, height: 400 }],
  ])('the contents are folded under the title on %s, and lead to each section', async (_, viewport) => {
    const page = await open(viewport, site.editions.staff);
    const links = page.locator('.contents a');
    expect(await links.first().isVisible()).toBe(false);
    await page.locator('.contents summary').click();
    expect(await links.first().isVisible()).toBe(true);
    expect(await links.count()).toBe(await page.locator('.text h2').count());
    await page.close();
  });

  test('menu and contents lie open on a laptop, and nothing there is left to unfold', async () => {
    const page = await open(laptop, site.editions.staff);
    for (const part of ['.menu', '.contents']) {
      expect(await page.locator(`${part} summary`).isVisible()).toBe(false);
      expect(await page.locator(`${part} a`).first().isVisible()).toBe(true);
    }
    await page.close();
  });

  test.each(editionNames.filter((name) => name !== 'public'))(
    'the clauses are closed on a phone in the %s edition',
    async (name) => {
      const page = await open(phone, site.editions[name]);
      const ids = await page.$$eval('.law a', (all) => all.map((id) => id.checkVisibility()));
      expect(ids.length).toBeGreaterThan(10);
      expect(ids).not.toContain(true);
      await page.close();
    },
  );

  test('its place in the contents is marked, and moves with the reader', async () => {
    const page = await open(laptop, site.editions.staff);
    const current = () => page.locator('.contents [aria-current]').allTextContents();
    await expect.poll(current).toHaveLength(1);
    const [first] = await current();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(async () => (await current())[0]).not.toBe(first);
    expect(await current()).toHaveLength(1);
    await page.close();
  });
});

test('a full stop stands at the end of its sentence, in Arabic at the left and in English at the right', async () => {
  const page = await site.browser.newPage({ viewport: laptop });
  await page.goto(`${site.editions.public.origin}${site.editions.public.base}accessibility/`);
  const places = await page.evaluate(() => {
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
    return ['نحتفظ باسمك (ISO 27001) وعنوانك.', 'ISO 27001 نحتفظ باسمك.', 'We keep your name.'].map(
      (sentence, index) => {
        const line = document.createElement('p');
        line.textContent = sentence;
        const text = document.createElement('div');
        text.className = 'text';
        // The text of a document has the direction of its page; what the interface says has its own.
        (index === 2 ? document.querySelector('main') : text)?.append(line);
        document.querySelector('main')?.append(text);
        const at = (start: number) => {
          const range = document.createRange();
          range.setStart(line.firstChild as Text, start);
          range.setEnd(line.firstChild as Text, start + 1);
          return range.getBoundingClientRect();
        };
        const letters = [...sentence].map((_, letter) => at(letter));
        const stop = letters.pop();
        if (stop === undefined) return 'nowhere';
        if (letters.every(({ left }) => stop.left < left)) return 'left';
        return letters.every(({ right }) => stop.right > right) ? 'right' : 'within';
      },
    );
  });
  expect(places).toEqual(['left', 'left', 'right']);
  await page.close();
});

test('pages follow the choice of light or dark', async () => {
  const page = await site.browser.newPage({ colorScheme: 'light' });
  await page.goto(site.editions.public.origin);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  expect([await ground(), await ink()]).toEqual(['rgb(253, 252, 249)', 'rgb(29, 35, 33)']);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect([await ground(), await ink()]).toEqual(['rgb(21, 25, 24)', 'rgb(230, 233, 229)']);
  await page.close();
});

/** A picture without its colours, light where the ground is: 32 by 32. */
async function shapeOf(picture: Buffer): Promise<readonly number[]> {
  const pixels = await sharp(picture)
    .resize(32, 32, { fit: 'fill' })
    .greyscale()
    .normalise()
    .raw()
    .toBuffer();
  return [...pixels];
}

/** How far two shapes are apart: 0 where they are the same, 1 where one is black and the other white. */
function differ(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / (255 * one.length);
}
