import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { builtDate } from '../support/build-once.ts';
import { readEditions } from '../support/built-edition.ts';
import { attribute } from '../support/html.ts';

const edition = readEditions().find(({ name }) => name === 'public');
if (edition === undefined) throw new Error('There is no public edition.');
const { folder, site, pages } = edition;
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

test('security.txt follows RFC 9116', () => {
  const lines = read('.well-known/security.txt').split('\n');
  expect(lines.at(-1)).toBe('');
  const fields = lines.slice(0, -1).map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) ?? [line]);
  const all = (name: string) => fields.filter(([field]) => field === name).map(([, value = '']) => value);
  expect(
    fields.filter(
      ([name = '']) => !['Contact', 'Expires', 'Preferred-Languages', 'Canonical'].includes(name),
    ),
  ).toEqual([]);

  expect(all('Contact').length).toBeGreaterThan(0);
  for (const contact of all('Contact'))
    expect(contact).toMatch(/^(?:mailto:[^@\s]+@[^@\s]+|tel:\+\d+|https:\/\/\S+)$/);

  // In the future, and less than a year ahead, counted from the day of the edition.
  expect(all('Expires')).toHaveLength(1);
  const left = Temporal.Instant.from(all('Expires')[0] ?? '')
    .since(`${builtDate}T00:00:00Z`)
    .total('days');
  expect(left).toBeGreaterThan(30);
  expect(left).toBeLessThan(365);

  expect(all('Preferred-Languages')).toHaveLength(1);
  expect(all('Preferred-Languages')[0]).toMatch(/^[a-z]{2}(?:, [a-z]{2})*$/);
  expect(all('Canonical')).toEqual([new URL('.well-known/security.txt', site).href]);
});

test('the sitemap names every page that search engines may list, and no other', () => {
  const xml = read('sitemap.xml');
  expect(xml).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9" xmlns:xhtml="http:\/\/www\.w3\.org\/1999\/xhtml">/,
  );
  const named = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  const listed = pages
    .filter(({ elements }) => !elements.some((element) => attribute(element, 'name') === 'robots'))
    // A page of one version names the page of its document as the one to list.
    .filter(({ elements }) => !elements.some((element) => attribute(element, 'rel') === 'canonical'))
    .map(({ url }) => new URL(url, site).href);
  expect(named.toSorted()).toEqual(listed.toSorted());
});

test('robots.txt names the sitemap, and no path that it would give away', () => {
  const lines = read('robots.txt').trimEnd().split('\n');
  expect(lines).toEqual(['User-agent: *', 'Allow: /', '', `Sitemap: ${new URL('sitemap.xml', site).href}`]);
});
