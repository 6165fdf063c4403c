import type { Browser, Page } from 'playwright-core';
import { askAxe, everySetting } from '../support/axe.ts';
import type { BuiltPage } from '../support/built-edition.ts';
import type { ServedEdition } from '../support/serve-editions.ts';
import {
  changeEveryField,
  findBeyondEdge,
  findClippedText,
  findFactsOneBelowTheOther,
  findSmallTargets,
  spaceOut,
  spaceUsually,
} from './in-the-page.ts';
import { type Found, gatherProblems } from './problems.ts';

/** What is looked for on a page. */
export const sights = ['axe', 'facts', 'targets', 'sideways', 'enlarged', 'spaced', 'changed'] as const;
export type Sight = (typeof sights)[number];

/** What was found wrong, with the addresses. */
export type Seen = Readonly<Record<Sight, readonly string[]>>;

/**
 * Looks at pages for everything at once, because opening one costs more than most looks; two pages at a time, as two
 * cores are what the smallest machine has.
 */
export async function lookAtPages(
  browser: Browser,
  { origin }: ServedEdition,
  pages: readonly BuiltPage[],
): Promise<Seen> {
  const waiting = [...pages];
  const found: (readonly [Sight, Found])[] = [];
  const work = async () => {
    const page = await browser.newPage();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { url } = next;
      await page.goto(origin + url);
      for (const [sight, problem] of await lookAtPage(page)) found.push([sight, [problem, url]]);
    }
    await page.close();
  };
  await Promise.all([work(), work()]);
  const of = (sight: Sight) =>
    gatherProblems(found.flatMap(([one, problem]) => (one === sight ? [problem] : [])));
  return Object.fromEntries(sights.map((sight) => [sight, of(sight)])) as unknown as Seen;
}

/** Looks at the page that is shown. */
export async function lookAtPage(page: Page): Promise<(readonly [Sight, string])[]> {
  const found: (readonly [Sight, string])[] = [];
  const look = async (sight: Sight, find: () => string[]) => {
    found.push(...(await page.evaluate(find)).map((problem) => [sight, problem] as const));
  };
  for (const setting of everySetting) {
    found.push(...(await askAxe(page, setting)).map((problem) => ['axe', problem] as const));
    if (!setting.isWhole) continue;
    await look('targets', findSmallTargets);
    if (setting.width === 320) await look('sideways', findBeyondEdge);
    else await look('facts', findFactsOneBelowTheOther);
    await page.evaluate(spaceOut);
    await look('spaced', findBeyondEdge);
    await look('spaced', findClippedText);
    await page.evaluate(spaceUsually);
  }
  // What 1280 pixels show at 200 per cent.
  await page.setViewportSize({ width: 640, height: 400 });
  await look('enlarged', findBeyondEdge);
  const address = page.url();
  await look('changed', changeEveryField);
  if (page.url().split(/[?#]/)[0] !== address.split(/[?#]/)[0])
    found.push(['changed', `leads to ${page.url()}`]);
  return found;
}
