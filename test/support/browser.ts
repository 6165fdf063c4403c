import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { flags } from './find-browser.ts';
import { isSkipped, sayMissing } from './lacks.ts';
import { browser } from './programs.ts';

/**
 * Starts the browser that was found, one per test file.
 *
 * @throws With everything that was tried, when none was.
 */
export async function openBrowser(): Promise<Browser> {
  const { found, failures } = inject('browser');
  if (found === undefined) throw new Error([sayMissing(browser.name), 'Tried:', ...failures].join('\n'));
  return await chromium.launch({ args: flags, timeout: 60_000, ...found });
}

/** Whether the tests that need a browser have to be skipped, as `lacks` says of other programs. */
export function lacksBrowser(): boolean {
  return isSkipped(browser.name, inject('browser').found !== undefined);
}
