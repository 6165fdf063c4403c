import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import type { BuiltEdition, BuiltPage } from '../support/built-edition.ts';
import { attribute } from '../support/html.ts';
import { findOnPages } from './problems.ts';

/** Attributes that hold an address: of a page to go to, or of a file to load. */
const attributes = ['href', 'src', 'action', 'poster', 'data', 'dataBundle', 'dataIds', 'dataBase'] as const;

/** Schemes that lead out of the edition and load nothing until somebody follows them. */
const outside = /^(?:https|mailto|tel):/;

/**
 * Addresses of an edition that lead nowhere: to a page, anchor or file that it lacks, or out of the folder that it
 * is served from. Returns a sentence for each, with the page it stands on.
 */
export function findDeadAddresses(edition: BuiltEdition): string[] {
  const files = new Set(edition.files);
  const anchors = new Map(edition.pages.map((page) => [page.path, anchorsOf(page)]));
  return [...findOnPages(edition.pages, findInPage), ...edition.files.filter(isStyle).flatMap(findInStyle)];

  function findInPage(page: BuiltPage): string[] {
    return page.elements.flatMap((element) =>
      addressesOf(element).flatMap((address) => {
        const problem = judge(address, page.url);
        return problem === undefined ? [] : [`<${element.tagName}> ${address}: ${problem}`];
      }),
    );
  }

  function findInStyle(path: string): string[] {
    const css = readFileSync(join(edition.folder, path), 'utf8');
    return [...css.matchAll(/url\((["']?)(.*?)\1\)/g)].flatMap(([, , address = '']) => {
      const problem = judge(address, edition.base + path);
      return problem === undefined ? [] : [`${path}: url(${address}): ${problem}`];
    });
  }

  function judge(address: string, from: string): string | undefined {
    if (address === '') return 'empty';
    if (outside.test(address)) return undefined;
    const url = new URL(address, `https://edition.test${from}`);
    if (url.host !== 'edition.test') return 'not an address of ours, and not https';
    if (!url.pathname.startsWith(edition.base)) return `leaves ${edition.base}`;
    const path = decodeURIComponent(url.pathname.slice(edition.base.length));
    // `data-bundle` and `data-base` name folders that a script builds addresses from.
    if (path === 'pagefind/') return files.has('pagefind/pagefind.js') ? undefined : 'no search index';
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return 'no such file';
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor === '' || !anchors.has(file)) return undefined;
    return anchors.get(file)?.has(anchor) ? undefined : `no id "${anchor}" there`;
  }
}

function isStyle(path: string): boolean {
  return path.startsWith('_astro/') && path.endsWith('.css');
}

function anchorsOf(page: BuiltPage): ReadonlySet<string> {
  return new Set(page.elements.flatMap((element) => attribute(element, 'id') ?? []));
}

function addressesOf(element: Element): string[] {
  const single = attributes.flatMap((name) => attribute(element, name) ?? []);
  const set = attribute(element, 'srcSet') ?? '';
  return [...single, ...set.split(',').flatMap((part) => part.trim().split(/\s+/)[0] || [])];
}
