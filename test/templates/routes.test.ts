import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type EditionName, editionNames } from '../../src/schema/handbook.ts';
import { routes } from '../../src/site/routes.ts';
import { project } from '../support/run-clausebook.ts';

const pages = join(project, 'src/site/pages');

/** "Outputs" of the contract: how the addresses begin that not every edition has, longest first. */
const contract: readonly (readonly [beginning: string, editions: readonly EditionName[]])[] = [
  // The self-assessment shows evidence and what is missing.
  ['/frameworks/[checked]/checklist', ['audit']],
  ['/changes/for', ['staff', 'audit']],
  ...['/api/requirements', '/feeds/[calendar]'].map((path) => [path, ['staff', 'audit']] as const),
  ...[
    '/api/soa',
    '/api/coverage',
    '/api/stage-1',
    '/api/ledger',
    '/api/registers',
    '/api/schemas/registers',
  ].map((path) => [path, ['audit']] as const),
  ...['/frameworks', '/for', '/answers', '/now', '/downtime', '/training', '/reviews', '/on'].map(
    (path) => [path, ['staff', 'audit']] as const,
  ),
  ...[
    '/stage-1',
    '/soa',
    '/coverage',
    '/register',
    '/ledger',
    '/registers',
    '/crosswalks',
    '/verify.mjs',
  ].map((path) => [path, ['audit']] as const),
  ...['/notices', '/rights', '/trust', '/sitemap.xml', '/robots.txt', '/.well-known'].map(
    (path) => [path, ['public']] as const,
  ),
  // Fingerprints of a reader's own documents; auditors have the whole ledger.
  ['/integrity', ['public', 'staff']],
];

function editionsOf(pattern: string): readonly EditionName[] {
  const found = contract.find(
    ([beginning]) =>
      pattern.startsWith(beginning) && ['', '/', '.', '-'].includes(pattern.charAt(beginning.length)),
  );
  return found?.[1] ?? editionNames;
}

describe('a page kind is in the editions for which the contract has it', () => {
  test.each(routes)('$pattern', ({ pattern, editions }) => {
    expect(editionsOf(pattern).length).toBeLessThan(editionNames.length);
    expect(editions).toEqual(editionsOf(pattern));
  });

  const files = readdirSync(pages, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(pages.length).replaceAll(sep, '/'));

  test.each(files.filter((file) => !file.includes('/_')))(
    '%s, which Astro finds by itself, is in all',
    (file) => {
      expect(editionsOf(file.replace(/\.(?:astro|ts)$/, ''))).toEqual(editionNames);
    },
  );

  test('each file that begins with an underscore is in the table, or made for trusted pages', () => {
    const named = new Set(routes.map(({ page }) => `/${page}`));
    expect(files.filter((file) => file.includes('/_') && !named.has(file))).toEqual(['/_trusted.astro']);
  });
});
