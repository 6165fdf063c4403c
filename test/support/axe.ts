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
 * Laptop and phone, light and dark. Both widths and both schemes are asked everything once. After each comes the other
 * width in the same scheme, which is asked for the contrast of what looks otherwise there: what has the same colours and
 * the same size of letters in both was just judged.
 */
export const everySetting: readonly Setting[] = [
  { width: 1280, scheme: 'light', isWhole: true },
  { width: 320, scheme: 'light', isWhole: false },
  { width: 320, scheme: 'dark', isWhole: true },
  { width: 1280, scheme: 'dark', isWhole: false },
];

/** What axe finds wrong on the page that is shown, which is not loaded again for another setting: a line for each element. */
export async function askAxe(page: Page, { width, scheme, isWhole }: Setting): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: scheme });
  // What a bar at the foot of the window covers in passing is not small: at the end of the page it covers nothing.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(runAxe, { isWhole, options: isWhole ? everything : contrast });
  return violations.map((violation) => `${violation} at ${width}, ${scheme}`);
}

/** Runs in the page: asks about all of it, or about what looks otherwise than when all of it was asked about. */
async function runAxe({
  isWhole,
  options,
}: {
  readonly isWhole: boolean;
  readonly options: axe.RunOptions;
}): Promise<string[]> {
  const looked = window as unknown as {
    readonly axe: typeof axe;
    looks?: ReadonlyMap<Element, string>;
  };
  const looks = new Map(
    [...document.querySelectorAll('html, body, body *')].map((element) => [element, lookOf(element)]),
  );
  const others = [...looks].flatMap(([element, look]) =>
    look === '' || look === looked.looks?.get(element) ? [] : [element],
  );
  if (isWhole) looked.looks = looks;
  else if (others.length === 0) return [];
  const { violations } = await looked.axe.run(isWhole ? document : { include: others }, {
    ...options,
    resultTypes: ['violations'],
    preload: false,
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));

  /** All that its contrast is reckoned from; nothing where it does not show. */
  function lookOf(element: Element): string {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return '';
    const style = getComputedStyle(element);
    // Large letters need less contrast: 24 pixels, or 18.66 where they are bold (WCAG 1.4.3).
    const isLarge = Number.parseFloat(style.fontSize) >= (Number(style.fontWeight) >= 700 ? 18.66 : 24);
    const { color, backgroundColor, backgroundImage, opacity, textShadow, filter } = style;
    return [color, backgroundColor, backgroundImage, opacity, textShadow, filter, isLarge].join();
  }
}
