import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashOf, openPageStore as open, type PageMark, type PageStore } from '../../src/press/page-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
let count = 0;
const openPageStore = (place: string, press: string, handbook = 'handbook') => open(place, press, handbook);

function markOf(text: string, questions: readonly string[] = ['"roles"']): PageMark {
  const asked = questions.map((question) => ({ question, answer: `to ${question}` }));
  return { sha256: hashOf(Buffer.from(text)), isSearched: text.startsWith('The'), props: 'p', asked };
}

function keep(store: PageStore, file: string, text: string, questions?: readonly string[]): void {
  store.keep(file, markOf(text, questions), Buffer.from(text));
}

/** A store that has kept two pages, closed. */
function makeStore(): string {
  const place = join(folder, String((count += 1)));
  const store = openPageStore(place, 'press');
  keep(store, 'index.html', 'Home');
  keep(store, 'a/index.html', 'The letter õ', ['"roles"', '["history","a"]']);
  store.close();
  return place;
}

function read(place: string, file: string, press = 'press'): string | undefined {
  const bytes = openPageStore(place, press).read(file);
  return bytes && Buffer.from(bytes).toString();
}

/** A build in which the one page is kept as it is, and the other is printed anew. */
function buildAgain(place: string, text: string): void {
  const store = openPageStore(place, 'press');
  store.keep('a/index.html', store.find('a/index.html') ?? markOf(''));
  keep(store, 'index.html', text);
  store.close();
}

describe('the store of pages', () => {
  test('gives back what was kept, byte for byte, with what it was made from', () => {
    const place = makeStore();
    expect(read(place, 'a/index.html')).toBe('The letter õ');
    expect(openPageStore(place, 'press').find('a/index.html')).toEqual(
      markOf('The letter õ', ['"roles"', '["history","a"]']),
    );
  });

  test('knows no page that was not kept, whatever it is called', () => {
    const store = openPageStore(makeStore(), 'press');
    for (const file of ['b/index.html', '__proto__']) {
      expect(store.find(file)).toBeUndefined();
      expect(store.read(file)).toBeUndefined();
    }
  });

  test('keeps for the next build what this one kept, and forgets the rest', () => {
    const place = makeStore();
    const store = openPageStore(place, 'press');
    store.keep('a/index.html', store.find('a/index.html') ?? markOf(''));
    store.close();
    expect(read(place, 'a/index.html')).toBe('The letter õ');
    expect(read(place, 'index.html')).toBeUndefined();
    expect(() => openPageStore(place, 'press').keep('index.html', markOf('Home'))).toThrow(
      'no bytes of index.html',
    );
  });

  test('writes what is new behind the rest, and all anew once half of it is of no more use', () => {
    const place = makeStore();
    const sizes = ['Away', 'Far away', 'Home again', 'Home'].map((text) => {
      buildAgain(place, text);
      expect(read(place, 'index.html')).toBe(text);
      expect(read(place, 'a/index.html')).toBe('The letter õ');
      return statSync(join(place, 'pages')).size;
    });
    // "Home" and "The letter õ" are 17 bytes.
    expect(sizes).toEqual([21, 29, 39, 17]);
    expect(readdirSync(place).sort()).toEqual(['pages', 'pages.json']);
  });

  test('gives back the list of the pages of a kind, with what it was made from', () => {
    const place = join(folder, String((count += 1)));
    const store = openPageStore(place, 'press');
    const asked = [{ question: '"roles"', answer: 'all' }];
    store.keepList('/for/[audience]', { pages: [['/for/all', 'p']], asked });
    store.close();
    expect(openPageStore(place, 'press').findList('/for/[audience]')).toEqual({
      pages: [['/for/all', 'p']],
      asked,
    });
    for (const kind of ['/a-z', '__proto__'])
      expect(openPageStore(place, 'press').findList(kind)).toBeUndefined();
    expect(openPageStore(place, 'another press').findList('/for/[audience]')).toBeUndefined();
  });

  test('knows what was answered in the last build where the handbook is the same, to the letter', () => {
    const place = makeStore();
    expect(openPageStore(place, 'press').answerBefore('"roles"')).toBe('to "roles"');
    expect(openPageStore(place, 'press').answerBefore('"terms"')).toBeUndefined();
    expect(openPageStore(place, 'press', 'another handbook').answerBefore('"roles"')).toBeUndefined();
    expect(openPageStore(place, 'another press').answerBefore('"roles"')).toBeUndefined();
  });

  test('takes nothing that another press has printed', () => {
    const place = makeStore();
    expect(openPageStore(place, 'another press').find('index.html')).toBeUndefined();
    expect(read(place, 'index.html', 'another press')).toBeUndefined();
  });

  test('is as it was until it is closed: a build that is killed leaves the pages of the last one', () => {
    const place = makeStore();
    const killed = openPageStore(place, 'press');
    // Longer than what waits in memory before it is written.
    keep(killed, 'index.html', 'Half'.repeat(2 ** 21));
    expect(read(place, 'index.html')).toBe('Home');
    buildAgain(place, 'Home again');
    expect(read(place, 'index.html')).toBe('Home again');
  });

  test('does not give out a page whose bytes were changed', () => {
    const place = makeStore();
    const bytes = readFileSync(join(place, 'pages'));
    bytes[0] = 'D'.charCodeAt(0);
    writeFileSync(join(place, 'pages'), bytes);
    expect(read(place, 'index.html')).toBeUndefined();
    expect(read(place, 'a/index.html')).toBeDefined();
  });

  test('does not give out a page that was cut, nor any where the index was', () => {
    const place = makeStore();
    truncateSync(join(place, 'pages'), 6);
    expect(read(place, 'index.html')).toBeDefined();
    expect(read(place, 'a/index.html')).toBeUndefined();
    truncateSync(join(place, 'pages.json'), 20);
    expect(read(place, 'index.html')).toBeUndefined();
    rmSync(join(place, 'pages'));
    expect(read(place, 'index.html')).toBeUndefined();
  });
});
