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
  // A long word has no box of its own.
  if (beyond.length === 0) return [`the page is wider than ${width} pixels`];
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
    const all = document.querySelectorAll<HTMLElement | SVGElement>(
      'a[href], button, input, select, summary, textarea, [tabindex="0"]',
    );
    // What is folded away is not visible, and what a wide window unfolds is.
    return (
      [...all]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => !element.matches(':disabled'))
        // Of answers of which one is chosen the Tab key comes to the first; arrows lead on from there.
        .filter(
          (element) =>
            !(element instanceof HTMLInputElement && element.type === 'radio') ||
            document.querySelector(`input[type="radio"][name="${element.name}"]`) === element,
        )
        .map((element, index) => {
          element.dataset.walk = String(index);
          return `${index} ${element.textContent?.trim().slice(0, 30)}`;
        })
    );
  });
  const reached: string[] = [];
  const problems: string[] = [];
  for (let step = 0; step < expected.length + 20; step++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(lookAtFocus);
    // Behind the last place comes the browser's own frame, or where there is none the first place again.
    if (seen === undefined || (step > 0 && seen.name === reached[0])) break;
    // A field for a day has a stop for each of its parts.
    if (seen.name === reached.at(-1)) continue;
    reached.push(seen.name);
    problems.push(...seen.problems);
  }
  return { expected, reached, problems };
}

function lookAtFocus(): { name: string; problems: string[] } | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement || focused instanceof SVGElement) || focused === document.body)
    return undefined;
  const name = `${focused.dataset.walk} ${focused.textContent?.trim().slice(0, 30)}`;
  const style = getComputedStyle(focused);
  const problems: string[] = [];
  // In a drawing the ring is a stroke round what is reached.
  const reach = focused.querySelector(':scope > .reach');
  const stroke = reach === null ? undefined : getComputedStyle(reach);
  const isRinged =
    stroke === undefined
      ? style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
      : stroke.stroke !== 'none' && Number.parseFloat(stroke.strokeWidth) >= 2;
  if (!isRinged) problems.push(`${name}: no ring`);
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

/** Runs in the page: sets the text as wide as readers may who need it so (WCAG 1.4.12). */
export function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
  `);
  document.adoptedStyleSheets = [sheet];
}

/** Runs in the page: takes it back. */
export function spaceUsually(): void {
  document.adoptedStyleSheets = [];
}

/** Runs in the page: text of which a part is cut off. What is there for screen readers alone is one pixel on purpose. */
export function findClippedText(): string[] {
  return [...document.body.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.closest('svg') === null && element.checkVisibility())
    .filter((element) => {
      const { overflow, clipPath } = getComputedStyle(element);
      return /hidden|clip/.test(overflow) && clipPath !== 'inset(50%)';
    })
    .filter(
      (element) =>
        element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1,
    )
    .map(
      (element) =>
        `<${element.tagName.toLowerCase()} class="${element.className}"> "${element.textContent?.trim().slice(0, 40)}" is cut off`,
    );
}

/** Runs in the page: chooses something else in every field, and reports those that take the reader elsewhere (WCAG 3.2.2). */
export function changeEveryField(): string[] {
  const left: string[] = [];
  addEventListener('submit', (event) =>
    left.push(`sends <form class="${(event.target as Element).className}">`),
  );
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'main :is(input, select)',
  )) {
    field.focus();
    if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1;
    else if (field.type === 'checkbox') field.checked = !field.checked;
    else field.value = field.type === 'date' ? '2026-03-02' : 'zz';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  return left;
}
