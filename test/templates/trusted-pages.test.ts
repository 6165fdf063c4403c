import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { manualPages } from '../../src/routes/manual-pages.ts';
import { type EditionName, editionNames } from '../../src/schema/handbook.ts';
import { trustedPages } from '../../src/site/trusted-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = temporaryFolder();
for (const file of [
  ...['public/jobs.mdx', 'staff/jobs.mdx', 'staff/visitors.mdx', 'staff/manual-text.mdx'],
  ...['audit/answers.mdx', 'staff/notices.mdx', 'public/reviews.mdx', 'audit/Rooms.mdx', 'audit/part.astro'],
]) {
  mkdirSync(dirname(join(root, 'content/pages', file)), { recursive: true });
  writeFileSync(join(root, 'content/pages', file), '');
}

/** Pages that are the handbook's own, and the file of each. */
function ownOf(edition: EditionName): readonly string[] {
  return trustedPages(root, edition)
    .filter(({ file }) => file.startsWith(root))
    .map(({ pattern, file }) => `${pattern} ${file.slice(join(root, 'content/pages/').length)}`)
    .sort();
}

test('an edition has the pages of the folders for its readers, and none at an address that it has already', () => {
  expect(ownOf('public')).toEqual(['/jobs public/jobs.mdx', '/reviews public/reviews.mdx']);
  const staff = ['/jobs staff/jobs.mdx', '/manual-text staff/manual-text.mdx', '/notices staff/notices.mdx'];
  expect(ownOf('staff')).toEqual([...staff, '/visitors staff/visitors.mdx']);
  expect(ownOf('audit')).toEqual(ownOf('staff'));
});

test('staff and auditors have every page of the manual once, and the public none', () => {
  for (const edition of editionNames) {
    const patterns = trustedPages(root, edition).map(({ pattern }) => pattern);
    expect(new Set(patterns).size).toBe(patterns.length);
    for (const { path } of manualPages) expect(patterns.includes(`/${path}`)).toBe(edition !== 'public');
  }
});
