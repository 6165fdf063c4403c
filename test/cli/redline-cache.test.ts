import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openRedlines } from '../../src/cli/redline-cache.ts';
import { makeTexts } from '../../src/handbook/frozen-texts.ts';
import type { FrozenText } from '../../src/schema/handbook.ts';
import { redlineOf, setRedlineCache } from '../../src/site/redlines.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-redlines-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const text = (sha256: string) => ({ sha256 }) as FrozenText;
const texts = makeTexts((sha256) => `<p>${sha256}</p>`);

test('a redline is found again by both texts, in their order', () => {
  const folder = temporaryFolder();
  openRedlines(folder).keep('a', 'b', '<p>ab</p>');
  const later = openRedlines(folder);
  expect(later.find('a', 'b')).toBe('<p>ab</p>');
  expect(later.find('b', 'a')).toBeUndefined();
});

test('what nobody asks for any more is removed', () => {
  const folder = temporaryFolder();
  const first = openRedlines(folder);
  first.keep('a', 'b', 'ab');
  first.keep('b', 'c', 'bc');
  first.prune();
  expect(readdirSync(folder)).toHaveLength(2);
  const later = openRedlines(folder);
  later.find('b', 'c');
  later.prune();
  expect(readdirSync(folder)).toHaveLength(1);
  expect(openRedlines(folder).find('b', 'c')).toBe('bc');
});

test('a page takes the kept redline, and makes it where there is none', () => {
  onTestFinished(() => setRedlineCache(undefined));
  const cache = openRedlines(temporaryFolder());
  setRedlineCache(cache);
  const made = redlineOf(text('You may go.'), text('You must go.'), texts);
  expect(made).toContain('<ins>');
  expect(cache.find('You may go.', 'You must go.')).toBe(made);
  cache.keep('You may go.', 'You must go.', 'kept');
  expect(redlineOf(text('You may go.'), text('You must go.'), texts)).toBe('kept');
  setRedlineCache(undefined);
  expect(redlineOf(text('You may go.'), text('You must go.'), texts)).toBe(made);
});
