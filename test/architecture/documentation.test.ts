import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { manualPages } from '../../src/routes/manual-pages.ts';
import { project } from '../support/run-clausebook.ts';

const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'].concat(
  readdirSync(join(project, 'docs/decisions')).map((file) => join('docs/decisions', file)),
);

test('the README is read in one sitting: 7 KB at most', () => {
  expect(statSync(join(project, 'README.md')).size).toBeLessThanOrEqual(7 * 1024);
});

test.each(pages)('every link of %s to a file of the repository leads somewhere', (page) => {
  const text = readFileSync(join(project, page), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
  const dead = links
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => !existsSync(join(project, dirname(page), link)));
  expect(dead).toEqual([]);
});

test('every page of the manual has its text, and every text is a page of the manual', () => {
  const texts = readdirSync(join(project, 'src/site/manual/pages')).map((file) => file.replace(/\.mdx$/, ''));
  expect(manualPages.map(({ path }) => path as string).sort()).toEqual(texts.sort());
});
