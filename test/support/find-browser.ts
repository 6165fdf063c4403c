import { chromium } from 'playwright-core';
import { type BrowserFound, browsersHere, flags, sayFailure } from '../../src/visit/find-browser.ts';

export { flags, nameBrowser } from '../../src/visit/find-browser.ts';

export interface BrowserSearch {
  readonly found?: BrowserFound;
  /** What was tried in vain, a line each. */
  readonly failures: readonly string[];
}

/**
 * Looks for a browser that starts, where `observe` looks for one. Installs nothing.
 *
 * @throws When `CHROME_PATH` is set and names none.
 */
export async function findBrowser(): Promise<BrowserSearch> {
  const failures: string[] = [];
  for (const found of browsersHere()) {
    const failure = await tryBrowser(found);
    if (failure === undefined) return { found, failures };
    failures.push(failure);
  }
  if (process.env.CHROME_PATH)
    throw new Error(`The browser of CHROME_PATH does not start: ${failures.join()}`);
  return { failures };
}

/** Starts it and ends it again. Returns why it could not. */
async function tryBrowser(found: BrowserFound): Promise<string | undefined> {
  try {
    const browser = await chromium.launch({ args: flags, timeout: 60_000, ...found });
    await browser.close();
    return undefined;
  } catch (error) {
    return sayFailure(found, error);
  }
}
