import type { Page } from 'playwright-core';

/** Runs in the page: what makes it wider than the window. A table may be wider, in its frame that scrolls. */
export function findBeyondEdge(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const beyond = [...document.body.querySelectorAll('*')]
    .filter((element) => element.closest('.table-scroll, .hidden') === null)
    .filter((element) => element.getBoundingClientRect().right > width + 0.5)
    .filter(
      (element) => ![...element.children].some((child) => child.getBoundingClientRect().right > width + 0.5),
    );
  return beyond.map(
    (element) =>
      `<${element.tagName.toLowerCase()} class="${element.className}"> "${element.textContent?.trim().slice(0, 40)}" ends at ${Math.round(element.getBoundingClientRect().right)}`,
  );
}

/**
 * Runs in the page: links of navigation, buttons, fields and things that unfold, whose box is less than 24 pixels
 * high or wide. Links in running text are exempt by WCAG 2.5.8.
 */
export function findSmallTargets(): string[] {
  const targets = document.querySelectorAll<HTMLElement>(
    'header a, nav a, footer a, button, select, input, summary, .chips a, .law a, .documents > li > a, .topics li a, .tree a, #search-results a',
  );
  return [...targets]
    .filter((target) => target.checkVisibility())
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 23.99 || box.width < 23.99)
    .map(
      ({ target, box }) =>
        `<${target.tagName.toLowerCase()}> "${target.textContent?.trim().slice(0, 30)}" in ${target.parentElement?.closest('[class]')?.className}: ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`,
    );
}

interface Walk {
  /** What can be focused, in the order of the document. */
  readonly expected: readonly string[];
  /** What the Tab key came to. */
  readonly reached: readonly string[];
  /** Where the focus could not be seen. */
  readonly problems: readonly string[];
}

/** Presses Tab until the page has been gone through once. */
export async function walkByKeyboard(page: Page): Promise<Walk> {
  const expected = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, summary, textarea, [tabindex="0"]',
    );
    // What is folded away is not visible, and what a wide window unfolds is.
    return [...all]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element, index) => {
        element.dataset.walk = String(index);
        return `${index} ${element.textContent?.trim().slice(0, 30)}`;
      });
  });
  const reached: string[] = [];
  const problems: string[] = [];
  for (let step = 0; step < expected.length + 5; step++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(lookAtFocus);
    if (seen === undefined) break;
    reached.push(seen.name);
    problems.push(...seen.problems);
  }
  return { expected, reached, problems };
}

function lookAtFocus(): { name: string; problems: string[] } | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return undefined;
  const name = `${focused.dataset.walk} ${focused.textContent?.trim().slice(0, 30)}`;
  const style = getComputedStyle(focused);
  const problems: string[] = [];
  if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2)
    problems.push(`${name}: no ring`);
  const box = [...focused.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (box === undefined) return { name, problems: [...problems, `${name}: no box`] };
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
    return { name, problems: [...problems, `${name}: out of sight`] };
  }
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 1), innerHeight - 1);
  const above = document.elementFromPoint(x, y);
  if (above === null || !(focused.contains(above) || above.contains(focused))) {
    problems.push(`${name}: covered by <${above?.tagName.toLowerCase()} class="${above?.className}">`);
  }
  return { name, problems };
}

/** Fact sheets of which every fact begins a line of its own, as where a style sheet misses them. */
export function findFactsOneBelowTheOther(): string[] {
  return [...document.querySelectorAll('.title-block')].flatMap((sheet) => {
    const tops = [...sheet.querySelectorAll('dt')]
      .filter((fact) => fact.checkVisibility())
      .map((fact) => Math.round(fact.getBoundingClientRect().top));
    return tops.length > 1 && new Set(tops).size === tops.length
      ? [`${tops.length} facts, one below the other`]
      : [];
  });
}
