import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0 to 2.2 at A and AA, and what the makers of axe recommend besides. Nothing is left out. */
const everything: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    // Off unless asked for: the size of what is pressed (2.5.8), and names that begin otherwise than one reads (2.5.3).
    'target-size': { enabled: true },
    'label-content-name-mismatch': { enabled: true },
  },
};

/** What else can differ between two settings that share the width with one, and the colours with the other. */
const contrast: axe.RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** How wide a window is and what its reader prefers. */
export interface Setting {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly asks: axe.RunOptions;
}

/**
 * Laptop and phone, light and dark. Both widths and both schemes are asked everything once: all four would take twice as
 * long, and where things stand does not follow from the scheme, nor their colours from the width, save for what only one
 * width shows.
 */
export const everySetting: readonly Setting[] = [
  { width: 1280, scheme: 'light', asks: everything },
  { width: 1280, scheme: 'dark', asks: contrast },
  { width: 320, scheme: 'dark', asks: everything },
  { width: 320, scheme: 'light', asks: contrast },
];

/** Laptop and light, asked everything. */
export const oneSetting: readonly Setting[] = everySetting.slice(0, 1);

/**
 * What axe finds wrong on the page that is shown, in each of the settings, which are set without loading it again: a
 * line for each element.
 */
export async function askAxe(page: Page, settings: readonly Setting[]): Promise<string[]> {
  await page.evaluate(source);
  const found: string[] = [];
  for (const { width, scheme, asks } of settings) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    const violations = await page.evaluate(runAxe, asks);
    found.push(...violations.map((violation) => `${violation} at ${width}, ${scheme}`));
  }
  return found;
}

/** Runs in the page. */
async function runAxe(options: axe.RunOptions): Promise<string[]> {
  const { axe: engine } = window as unknown as { axe: typeof axe };
  const { violations } = await engine.run({ ...options, resultTypes: ['violations'], preload: false });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
