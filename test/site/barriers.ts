import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltEdition, BuiltPage } from '../support/built-edition.ts';
import { attribute, collectElements, hasClass, textOf } from '../support/html.ts';

/** What in the markup of a page would stop somebody, and what a criterion that "does not apply" rests on. */
export function findBarriers({ elements }: BuiltPage): string[] {
  return elements.flatMap((element) => {
    const { tagName } = element;
    const problems: string[] = [];
    // 1.2.1 to 1.2.5, 1.4.2, 2.2.2, 2.3.1: nothing plays, moves or flashes.
    if (
      ['audio', 'video', 'canvas', 'marquee', 'blink', 'animate', 'animatetransform', 'set'].includes(
        tagName.toLowerCase(),
      )
    )
      problems.push(`<${tagName}>`);
    // 2.4.3: the order of the keyboard is the order of the page.
    if (Number(attribute(element, 'tabIndex') ?? 0) > 0) problems.push(`<${tagName} tabindex>`);
    if (attribute(element, 'accessKey') !== undefined) problems.push(`<${tagName} accesskey>`);
    // 1.4.10: what scrolls by itself is reached, and has a name.
    if (hasClass(element, 'table-scroll') && attribute(element, 'tabIndex') !== '0')
      problems.push('a frame that the keyboard does not reach');
    // 3.3.1 to 3.3.8: no field but one for a day can be filled in wrongly, and none asks who somebody is.
    if (tagName === 'form' && (attribute(element, 'method') ?? 'get') !== 'get')
      problems.push('a form that sends something');
    if (
      tagName === 'input' &&
      !['search', 'text', 'checkbox', 'radio', 'date'].includes(attribute(element, 'type') ?? 'text')
    )
      problems.push(`a field for a ${attribute(element, 'type')}`);
    // A day that is left out is told by the browser itself, in its own words.
    const refusable = attribute(element, 'type') === 'date' ? [] : ['required'];
    for (const name of [...refusable, 'pattern', 'maxLength', 'autofocus'])
      if (attribute(element, name) !== undefined) problems.push(`<${tagName} ${name}>`);
    return problems;
  });
}

/** 4.1.3: where a script changes what is shown, a status says so. */
export function findSilentChanges({ elements }: BuiltPage): string[] {
  const changes = elements.filter(
    (element) => attribute(element, 'id') === 'search-results' || hasClass(element, 'sift'),
  );
  const speaks = elements.some((element) => attribute(element, 'role') === 'status');
  return changes.length > 0 && !speaks ? ['changes without a status'] : [];
}

/**
 * The links of the head and of the foot of a page, in their order, and the way to somebody who helps: of that the words
 * alone, because whom to ask, and about what, differs with the page.
 */
export function linksAround({ elements }: BuiltPage): string {
  const links = elements
    .filter((element) => hasClass(element, 'top') || hasClass(element, 'bottom'))
    .flatMap(collectElements)
    .filter(({ tagName }) => tagName === 'a');
  const asks = new Set(elements.filter((element) => hasClass(element, 'ask')).flatMap(collectElements));
  return links
    .filter((link) => !asks.has(link) || attribute(link, 'dataUnclear') !== undefined)
    .map((link) =>
      asks.has(link) ? textOf(link).trim() : `${textOf(link).trim()} (${attribute(link, 'href')})`,
    )
    .join(', ');
}

/** What in style sheets would move, turn or reorder what is shown, or show it only to a pointer. */
export function findBarriersInStyles(edition: BuiltEdition): string[] {
  return filesOf(edition, /^_astro\/.*\.css$/).flatMap(([path, css]) =>
    stylesheetFaults.flatMap(([fault, shape]) => {
      const found = shape.exec(css)?.[0];
      return found === undefined ? [] : [`${path}: ${fault}: ${found}`];
    }),
  );
}

const stylesheetFaults: readonly (readonly [string, RegExp])[] = [
  ['moves (2.2.2, 2.3.1, 2.3.3)', /@keyframes|(?<![-\w])(?:animation|transition|scroll-behavior)(?:-\w+)?:/],
  ['follows how a device is held (1.3.4)', /\borientation:\s*(?:portrait|landscape)/],
  ['reorders (1.3.2, 2.4.3)', /(?<![-\w])order:\s*-?[1-9]|(?:row|column)-reverse|grid-auto-flow:[^;}]*dense/],
  [
    'shows something to a pointer alone (1.4.13)',
    /[^{}]*:(?:hover|focus-within)[^{}]*\{[^{}]*(?:display|visibility|content|clip-path):/,
  ],
  ['is a picture of text (1.4.5)', /background(?:-image)?:[^;}]*url\((?!["']?data:image\/svg)/],
];

/**
 * 2.5.1, 2.5.2, 2.5.4, 2.5.7: what listens to a gesture, to a press before it ends, or to a device that is moved. A mouse
 * that rests is none of these, where the same script listens to the keyboard that comes by (2.1.1).
 */
export function findGestures(edition: BuiltEdition): string[] {
  return filesOf(edition, /^_astro\/.*\.js$/).flatMap(([path, code]) =>
    Array.from(
      code.matchAll(/["'`](?:on)?((?:pointer|touch|mouse|drag|gesture|wheel|device)\w*|drop)["'`]/g),
      ([, name = '']) => name,
    )
      .filter((name) => !(/^mouse(?:enter|leave)$/.test(name) && /["'`]focus["'`]/.test(code)))
      .map((name) => `${path}: ${name}`),
  );
}

function filesOf({ folder, files }: BuiltEdition, shape: RegExp): (readonly [path: string, text: string])[] {
  return files
    .filter((path) => shape.test(path))
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
}
