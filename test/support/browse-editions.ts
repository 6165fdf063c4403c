import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test as everyTest } from 'vitest';
import { lacksBrowser, openBrowser } from './browser.ts';
import { closeEditions, serveEditions } from './serve-editions.ts';

type Editions = Awaited<ReturnType<typeof serveEditions>>;

/** The editions as they are served, and a browser to look at them. */
export interface Browsed {
  readonly browser: Browser;
  readonly editions: Editions;
}

/** A test that needs a browser: skipped, and counted, where there is none. */
export const test = everyTest.skipIf(lacksBrowser());

/** Serves the editions and opens a browser, for the tests of one file: there from the first test to the last. */
export function browseEditions(): Browsed {
  let browser: Browser | undefined;
  let editions: Editions | undefined;
  beforeAll(async () => {
    editions = await serveEditions();
    if (!lacksBrowser()) browser = await openBrowser();
  }, 900_000);
  afterAll(async () => {
    await browser?.close();
    if (editions !== undefined) closeEditions(editions);
  });
  return {
    get browser() {
      return present(browser);
    },
    get editions() {
      return present(editions);
    },
  };
}

function present<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('It is there from the first test on, and not before.');
  return thing;
}
