import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { find } from '../../src/search/find.ts';
import { makeIndex } from '../../src/search/make-index.ts';
import { searchDataOf } from '../../src/search/passages.ts';
import { meanOf } from '../support/golden-queries.ts';
import { openIndexed } from '../support/open-indexed.ts';
import { readHandbook } from '../support/released-handbook.ts';
import { project } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const notice = 'website-and-app-privacy-notice';
const queries = z
  .array(z.strictObject({ query: z.string(), at: z.string() }))
  .parse(parse(readFileSync(join(project, 'test/search/spanish.yaml'), 'utf8')));

test('Spanish queries find the Spanish text first, beside the same in English and Estonian', async () => {
  const original = readFileSync(join(project, `policies/privacy/${notice}.mdx`), 'utf8');
  const version = /^version: (.*)$/m.exec(original)?.[1];
  const translation = readFileSync(join(project, `test/fixtures/spanish/${notice}.es.mdx`), 'utf8').replace(
    /^translates: .*$/m,
    `translates: ${notice}@${version}`,
  );
  const root = temporaryHandbook({ [`policies/privacy/${notice}.es.mdx`]: translation }, project);
  const day = '2026-12-01';
  const edition = select(publish(readHandbook(root), day, { drafts: true }), 'public', day);
  const answers = openIndexed(makeIndex(searchDataOf(edition, String)));
  const none = async () => [];
  const lookup = async () => ({ ids: [], frameworks: [] });
  const measured: { query: string; rank: number; found: readonly string[] }[] = [];
  for (const { query, at } of queries) {
    const { results } = await find(query, {}, { answers, lookup, fullText: none });
    const own = `/documents/${notice}/es/`;
    // What the handbook itself says in Spanish may answer as well; nothing in another language may come before.
    const found = results.map(({ url }) => url).filter((url) => !url.includes('/es/') || url.startsWith(own));
    const place = `${own}${at === '' ? '' : `#${at}`}`;
    measured.push({ query, rank: found.indexOf(place) + 1, found: found.slice(0, 3) });
  }
  expect(edition.handbook.translations.map(({ language }) => language)).toContain('es');
  const missed = measured.filter(({ rank }) => rank !== 1);
  const mean = meanOf(measured.map(({ rank }) => (rank === 0 ? 0 : 1 / rank)));
  expect(mean, JSON.stringify(missed, undefined, 1)).toBeGreaterThanOrEqual(0.95);
});
