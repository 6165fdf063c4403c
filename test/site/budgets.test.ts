import { readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Budget, budgetOf, usualBudget } from '../../src/routes/route.ts';
import { type BuiltEdition, type BuiltPage, readEditions } from '../support/built-edition.ts';
import { attribute, textOf } from '../support/html.ts';
import { routeOfFile } from '../support/route-files.ts';
import { findOnPages } from './problems.ts';

describe.each(readEditions())('every page of the $name edition', (edition) => {
  const { pages, base } = edition;
  const pagesWithin = (html: Budget['html']) => pages.filter((page) => budgetFor(page).html === html);

  test('has less HTML than its kind may have: 60 KB, where the table of routes does not say otherwise', () => {
    expect(usualBudget.html).toBe(60_000);
    expect(
      findOnPages(pages, (page) => {
        const { html } = budgetFor(page);
        const bytes = Buffer.byteLength(page.html);
        return typeof html === 'string' || bytes < html ? [] : [`${bytes} bytes, not under ${html}`];
      }),
    ).toEqual([]);
  });

  test('has, where it compares two versions, less HTML than their own pages', () => {
    const sizes = new Map(pages.map(({ url, html }) => [url, Buffer.byteLength(html)]));
    expect(
      findOnPages(pagesWithin('both versions'), ({ html, elements }) => {
        const sides = elements
          .filter(({ tagName }) => tagName === 'a')
          .map((link) => attribute(link, 'href') ?? '')
          .filter((address) => /\/v\/[^/]+\/$/.test(address));
        const both = [...new Set(sides)].reduce((sum, address) => sum + (sizes.get(address) ?? 0), 0);
        return Buffer.byteLength(html) < both ? [] : [`${Buffer.byteLength(html)} bytes, not under ${both}`];
      }),
    ).toEqual([]);
  });

  test('has, where it gathers documents for printing, less HTML than their own pages', () => {
    expect(
      findOnPages(pagesWithin('its documents'), ({ html, elements }) => {
        const gathered = elements.flatMap(
          (element) => /^document-(.+)$/.exec(attribute(element, 'id') ?? '')?.[1] ?? [],
        );
        const own = pages.filter(({ path }) =>
          gathered.some((slug) => path === `documents/${slug}/index.html`),
        );
        const most = own.reduce((sum, page) => sum + Buffer.byteLength(page.html), 0);
        return Buffer.byteLength(html) < most ? [] : [`${Buffer.byteLength(html)} bytes, not under ${most}`];
      }),
    ).toEqual([]);
  });

  test('has fewer bytes of styles than its kind may have, 30 KB, and has some', () => {
    expect(
      findOnPages(pages, (page) => {
        const bytes = sizeOf(edition, stylesOf(page, base));
        return bytes > 0 && bytes < budgetFor(page).css ? [] : [`${bytes} bytes`];
      }),
    ).toEqual([]);
  });

  test('loads fewer bytes of scripts before search is opened than its kind may have, 10 KB', () => {
    expect(
      findOnPages(pages, (page) => {
        const bytes = sizeOf(edition, scriptsOf(edition, page));
        return bytes < budgetFor(page).javascript ? [] : [`${bytes} bytes`];
      }),
    ).toEqual([]);
  });

  test('needs fewer bytes of fonts for its characters than its kind may have, 80 KB, all of them in faces that we serve', () => {
    const faces = readFaces(edition);
    expect(faces.length).toBeGreaterThan(1);
    expect(
      findOnPages(pages, (page) => {
        const characters = [...new Set(textOf(page.tree))].map((character) => character.codePointAt(0) ?? 0);
        const used = faces.filter(({ ranges }) =>
          characters.some((code) => ranges.some(([from, to]) => code >= from && code <= to)),
        );
        const bytes = sizeOf(edition, [...new Set(used.map(({ file }) => file))]);
        return bytes < budgetFor(page).fonts ? [] : [`${bytes} bytes`];
      }),
    ).toEqual([]);
  });
});

/** What the kind of a page may cost. */
function budgetFor({ path }: BuiltPage): Budget {
  return budgetOf(routeOfFile(path));
}

function sizeOf({ folder }: BuiltEdition, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
}

function stylesOf({ elements }: BuiltPage, base: string): string[] {
  return elements
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
    .map((element) => (attribute(element, 'href') ?? '').slice(base.length));
}

/** The scripts that a page names, and those that they import at once. What `import()` loads comes later. */
function scriptsOf({ folder, base }: BuiltEdition, { elements }: BuiltPage): string[] {
  const named = elements.flatMap((element) =>
    element.tagName === 'script' || attribute(element, 'rel') === 'modulepreload'
      ? (attribute(element, 'src') ?? attribute(element, 'href') ?? []).slice(base.length)
      : [],
  );
  const all = new Set<string>();
  const add = (path: string) => {
    if (all.has(path)) return;
    all.add(path);
    const code = readFileSync(join(folder, path), 'utf8');
    for (const [, from = ''] of code.matchAll(/(?:^|[;}\s])(?:import|export)[^("'`;]*["']([^"']+)["']/g)) {
      add(posix.join(dirname(path), from));
    }
  };
  for (const path of named.filter((path) => typeof path === 'string')) add(path);
  return [...all];
}

interface Face {
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** The `@font-face` rules of an edition: a browser loads a face when the page has a character in its range. */
function readFaces({ folder, files, base }: BuiltEdition): Face[] {
  return files
    .filter((path) => path.startsWith('_astro/') && path.endsWith('.css'))
    .flatMap((path) =>
      [...readFileSync(join(folder, path), 'utf8').matchAll(/@font-face\s*\{([^}]*)\}/g)].map(
        ([, rule = '']) => {
          const address = /url\(["']?([^"')]+)/.exec(rule)?.[1] ?? '';
          const written = /unicode-range:([^;}]*)/.exec(rule)?.[1] ?? 'U+0-10FFFF';
          const ranges = written.split(',').map((part) => readRange(part.trim()));
          return { file: address.slice(base.length), ranges };
        },
      ),
    );
}

/** `U+2000-206F`, `U+131`, or as minifiers write it `U+20??`. */
function readRange(written: string): [number, number] {
  const [from = '', to = from] = written.replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)];
}
