import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registerEntries } from '../../src/registers/registers.ts';
import { linkablePages } from '../../src/routes/linkable.ts';
import { footerOf, headerOf, type MenuLink } from '../../src/routes/navigation.ts';
import { budgetOf, isPage, isSingle, usualBudget } from '../../src/routes/route.ts';
import { apiNames, routeOf, routes, routesOf } from '../../src/routes/routes.ts';
import { editionNames } from '../../src/schema/handbook.ts';
import { project } from '../support/run-clausebook.ts';
import { editionsByContract } from './contract-table.ts';

describe('a page kind is in the editions for which the contract has it', () => {
  test.each(routes)('$pattern', ({ pattern, editions }) => {
    expect(editions).not.toEqual([]);
    expect(editions).toEqual(editionsByContract(pattern));
  });
});

describe('the table of routes and the files of pages', () => {
  const folder = join(project, 'src/site/pages');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );

  test('name each other, without one that is left over', () => {
    expect([...new Set(routes.map(({ page }) => page))].sort()).toEqual(files.sort());
  });

  test('leave Astro nothing to find by itself', () => {
    expect(existsSync(join(project, 'src/pages'))).toBe(false);
  });

  test('have no pattern twice', () => {
    const patterns = routes.map(({ pattern }) => pattern);
    expect(patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index)).toEqual([]);
  });
});

describe('every row', () => {
  test('of a kind with one page says its title, save for the first page, and no other does', () => {
    const titled = routes.filter(({ title }) => title !== undefined);
    const single = routes.filter((route) => isPage(route) && isSingle(route) && route.pattern !== '/');
    expect(titled).toEqual(single);
    expect(new Set(titled.map(({ title }) => title)).size).toBe(titled.length);
  });

  test('of a file below /api/ says what it holds, and no page does', () => {
    const described = routes.filter(({ holds }) => holds !== undefined);
    expect(described).toEqual(
      expect.arrayContaining(routes.filter(({ pattern }) => pattern.startsWith('/api/'))),
    );
    expect(described.filter(({ page }) => page.endsWith('.astro'))).toEqual([]);
  });

  test('is found by its pattern, with a slash at the end as well', () => {
    for (const route of routes) {
      expect(routeOf(route.pattern)).toBe(route);
      expect(routeOf(`${route.pattern}/`.replace('//', '/'))).toBe(route);
    }
    expect(routeOf('/visitors/')).toBeUndefined();
  });

  test('that texts may link to is one page with one address', () => {
    const linkable = routes.filter((route) => route.linkable);
    expect(linkable.filter((route) => !isPage(route) || !isSingle(route))).toEqual([]);
    expect(linkablePages.get('/glossary/')?.editions).toEqual(editionNames);
    expect(linkablePages.get('/soa/')?.editions).toEqual(['audit']);
    expect(linkablePages.has('/404/')).toBe(false);
  });

  test('has the usual budget where it names no other', () => {
    expect(budgetOf(routeOf('/glossary'))).toEqual(usualBudget);
    expect(budgetOf(routeOf('/print/[...topic]'))).toEqual({ ...usualBudget, html: 'its documents' });
    expect(budgetOf(undefined)).toEqual(usualBudget);
  });
});

describe('the menus', () => {
  test('have no two links in one place, and none in the header of an edition without the page', () => {
    for (const edition of editionNames)
      for (const places of [
        routesOf(edition).flatMap(({ header }) => header?.[edition] ?? []),
        routesOf(edition).flatMap(({ footer }) => footer ?? []),
      ])
        expect(new Set(places).size).toBe(places.length);
    for (const { pattern, editions, header = {} } of routes)
      expect(editions, pattern).toEqual(expect.arrayContaining(Object.keys(header)));
  });

  test('say what each link leads to', () => {
    for (const edition of editionNames)
      for (const { to, text } of [...headerOf(edition), ...footerOf(edition)]) {
        expect(text, to).not.toBe('');
        expect(to).toMatch(/^\/(?:[a-z0-9-]+\/|#[a-z-]+)$/);
      }
  });

  test('follow the order of their places, which is another one in each', () => {
    const among = (links: readonly MenuLink[], texts: readonly string[]) =>
      links.map(({ text }) => text).filter((text) => texts.includes(text));
    expect(among(headerOf('public'), ['Glossary', 'A-Z'])).toEqual(['A-Z', 'Glossary']);
    expect(among(footerOf('public'), ['Glossary', 'A-Z'])).toEqual(['Glossary', 'A-Z']);
    expect(headerOf('staff')[0]).toEqual({ to: '/#for-you', told: false, text: 'For you' });
    expect(headerOf('audit')[0]).toEqual({ to: '/register/', told: false, text: 'Documents' });
    expect(among(footerOf('audit'), ['Integrity', 'Ledger'])).toEqual(['Ledger']);
  });
});

describe('what a definition says of its register', () => {
  test.each(registerEntries)('%s has its pages and files in its editions', (_, { page, editions }) => {
    const kinds = ['/registers', '/api/registers/[list].json', '/api/schemas/registers/[list].json'];
    const own = ['', '.csv', '.xlsx'].map((ending) => `/registers/[register]${ending}`);
    for (const pattern of [...kinds, ...(page === undefined ? [] : own)])
      expect(routeOf(pattern)?.editions).toEqual(expect.arrayContaining([...editions]));
  });

  test('decides alone: no edition has the kind without a register in it', () => {
    for (const edition of routeOf('/registers/[register]')?.editions ?? [])
      expect(registerEntries.some(([, { page, editions }]) => page && editions.includes(edition))).toBe(true);
  });
});

test('an edition describes the files for programs that it has', () => {
  expect(apiNames('public')).toEqual(['documents']);
  expect(apiNames('staff')).toEqual(['documents', 'rules', 'requirements']);
  expect(apiNames('audit')).toEqual([
    'documents',
    'rules',
    'requirements',
    'soa',
    'coverage',
    'gaps',
    'stage-1',
    'ledger',
  ]);
});
