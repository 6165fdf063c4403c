import { readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuiltEdition, type BuiltPage, readEditions } from '../support/built-edition.ts';
import { attribute, textOf } from '../support/html.ts';
import { findOnPages } from './problems.ts';

/** What a page may cost, in bytes before compression. */
const budget = { html: 60_000, css: 30_000, javascript: 10_000, fonts: 80_000 };

describe.each(readEditions())('every page of the $name edition', (edition) => {
  const { pages, base } = edition;

  test('has less than 60 KB of HTML', () => {
    expect(
      findOnPages(
        pages.filter((page) => !isBundle(page) && !isRedline(page)),
        ({ html }) => (Buffer.byteLength(html) < budget.html ? [] : [`${Buffer.byteLength(html)} bytes`]),
      ),
    ).toEqual([]);
  });

  test('has, where it compares two versions, less HTML than their own pages', () => {
    const sizes = new Map(pages.map(({ url, html }) => [url, Buffer.byteLength(html)]));
    expect(
      findOnPages(pages.filter(isRedline), ({ html, elements }) => {
        const sides = elements
          .filter(({ tagName }) => tagName === 'a')
          .map((link) => attribute(link, 'href') ?? '')
          .filter((address) => /\/v\/[^/]+\/$/.test(address));
        const both = [...new Set(sides)].reduce((sum, address) => sum + (sizes.get(address) ?? 0), 0);
        return Buffer.byteLength(html) < both ? [] : [`${Buffer.byteLength(html)} bytes, not under ${both}`];
      }),
    ).toEqual([]);
  });

  test('has, where it gathers the documents of a topic for printing, less HTML than their own pages', () => {
    expect(
      findOnPages(pages.filter(isBundle), ({ path, html }) => {
        const topic = path.split('/')[1];
        const own = pages
          .filter(({ elements }) =>
            elements.some((element) => attribute(element, 'href') === `${base}topics/${topic}/`),
          )
          .filter(({ path }) => /^documents\/[^/]+\/index\.html$/.test(path));
        const most = own.reduce((sum, page) => sum + Buffer.byteLength(page.html), 0);
        return Buffer.byteLength(html) < most ? [] : [`${Buffer.byteLength(html)} bytes, not under ${most}`];
      }),
    ).toEqual([]);
  });

  test('has less than 30 KB of styles', () => {
    expect(
      findOnPages(pages, (page) => {
        const bytes = sizeOf(edition, stylesOf(page, base));
        return bytes > 0 && bytes < budget.css ? [] : [`${bytes} bytes`];
      }),
    ).toEqual([]);
  });

  test('loads less than 10 KB of scripts before search is opened', () => {
    expect(
      findOnPages(pages, (page) => {
        const bytes = sizeOf(edition, scriptsOf(edition, page));
        return bytes < budget.javascript ? [] : [`${bytes} bytes`];
      }),
    ).toEqual([]);
  });

  test('needs less than 80 KB of fonts for its characters, all of them in faces that we serve', () => {
    const faces = readFaces(edition);
    expect(faces.length).toBeGreaterThan(1);
    expect(
      findOnPages(pages, ({ tree }) => {
        const characters = [...new Set(textOf(tree))].map((character) => character.codePointAt(0) ?? 0);
        const used = faces.filter(({ ranges }) =>
          characters.some((code) => ranges.some(([from, to]) => code >= from && code <= to)),
        );
        const bytes = sizeOf(edition, [...new Set(used.map(({ file }) => file))]);
        return bytes < budget.fonts ? [] : [`${bytes} bytes`];
      }),
    ).toEqual([]);
  });
});

/** `/print/TOPIC/`: whole documents one after the other, opened by those who print them all. */
function isBundle({ path }: BuiltPage): boolean {
  return /^print\/.+\/index\.html$/.test(path);
}

/** A comparison holds both texts, where nothing of the old one stayed: opened by those who want to see both. */
function isRedline({ path }: BuiltPage): boolean {
  return /^documents\/[^/]+\/changes\/[^/]+\//.test(path);
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
