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

/** How wide a window is, what its reader prefers, and whether axe is asked everything. */
export interface Setting {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly isWhole: boolean;
}

/**
 * Laptop and phone, light and dark. Both widths and both schemes are asked everything once: all four would take twice as
 * long, and where things stand does not follow from the scheme, nor their colours from the width, save for what only one
 * width shows.
 */
export const everySetting: readonly Setting[] = [
  { width: 1280, scheme: 'light', isWhole: true },
  { width: 1280, scheme: 'dark', isWhole: false },
  { width: 320, scheme: 'light', isWhole: false },
  { width: 320, scheme: 'dark', isWhole: true },
];

/** What axe finds wrong on the page that is shown, which is not loaded again for another setting: a line for each element. */
export async function askAxe(page: Page, { width, scheme, isWhole }: Setting): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: scheme });
  // What a bar at the foot of the window covers in passing is not small: at the end of the page it covers nothing.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(runAxe, isWhole ? everything : contrast);
  return violations.map((violation) => `${violation} at ${width}, ${scheme}`);
}

/** Runs in the page. */
async function runAxe(options: axe.RunOptions): Promise<string[]> {
  const { axe: engine } = window as unknown as { axe: typeof axe };
  const { violations } = await engine.run({ ...options, resultTypes: ['violations'], preload: false });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
