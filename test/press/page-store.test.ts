import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashOf, openPageStore, type PrintedPage } from '../../src/press/page-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
let count = 0;

function pageOf(text: string, questions: readonly string[] = ['"roles"']): PrintedPage {
  const bytes = Buffer.from(text);
  const asked = questions.map((question) => ({ question, answer: `to ${question}` }));
  return { bytes, sha256: hashOf(bytes), props: 'p', asked };
}

/** A store that has kept two pages, closed. */
function makeStore(): string {
  const place = join(folder, String((count += 1)));
  const store = openPageStore(place, 'press');
  store.keep('index.html', pageOf('Home'));
  store.keep('a/index.html', pageOf('The letter õ', ['"roles"', '["history","a"]']));
  store.close();
  return place;
}

function find(place: string, file: string, press = 'press'): PrintedPage | undefined {
  return openPageStore(place, press).find(file);
}

describe('the store of pages', () => {
  test('gives back what was kept, byte for byte, with what it was made from', () => {
    const page = find(makeStore(), 'a/index.html');
    expect(page && { ...page, bytes: Buffer.from(page.bytes).toString() }).toEqual({
      ...pageOf('The letter õ', ['"roles"', '["history","a"]']),
      bytes: 'The letter õ',
    });
  });

  test('knows no page that was not kept, whatever it is called', () => {
    const place = makeStore();
    expect(find(place, 'b/index.html')).toBeUndefined();
    expect(find(place, '__proto__')).toBeUndefined();
  });

  test('keeps for the next build what this one kept, and forgets the rest', () => {
    const place = makeStore();
    const store = openPageStore(place, 'press');
    store.keep('a/index.html', store.find('a/index.html') ?? pageOf(''));
    store.close();
    expect(find(place, 'a/index.html')).toBeDefined();
    expect(find(place, 'index.html')).toBeUndefined();
  });

  test('takes nothing that another press has printed', () => {
    expect(find(makeStore(), 'index.html', 'another press')).toBeUndefined();
  });

  test('is as it was until it is closed: a build that is killed leaves the pages of the last one', () => {
    const place = makeStore();
    openPageStore(place, 'press').keep('index.html', pageOf('Half'));
    expect(Buffer.from(find(place, 'index.html')?.bytes ?? []).toString()).toBe('Home');
  });

  test('does not give out a page whose bytes were changed', () => {
    const place = makeStore();
    const bytes = readFileSync(join(place, 'pages'));
    bytes[0] = 'D'.charCodeAt(0);
    writeFileSync(join(place, 'pages'), bytes);
    expect(find(place, 'index.html')).toBeUndefined();
    expect(find(place, 'a/index.html')).toBeDefined();
  });

  test('does not give out a page that was cut, nor any where the index was', () => {
    const place = makeStore();
    truncateSync(join(place, 'pages'), 6);
    expect(find(place, 'index.html')).toBeDefined();
    expect(find(place, 'a/index.html')).toBeUndefined();
    truncateSync(join(place, 'pages.json'), 20);
    expect(find(place, 'index.html')).toBeUndefined();
  });
});
