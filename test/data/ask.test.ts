import { afterEach, describe, expect, test } from 'vitest';
import { askAgain, beginSheet, endSheet, question, watch } from '../../src/data/ask.ts';
import { remember } from '../../src/data/remember.ts';

interface Shelf {
  readonly books: readonly { readonly id: string; readonly title: string }[];
  readonly place: string;
}

const shelf: Shelf = { books: [{ id: 'a', title: 'Alpha' }], place: 'hall' };
let found = 0;
const titles = question('test-titles', ({ books }: Shelf) => books.map(({ title }) => title));
const titleOf = question('test-title', (all: Shelf, id: string) => {
  found += 1;
  return titles(all)[all.books.findIndex((book) => book.id === id)];
});

function sheetOf(read: (watched: Shelf) => unknown): readonly string[] {
  const sheet = beginSheet();
  read(watch(shelf));
  endSheet();
  return [...sheet].sort();
}

afterEach(endSheet);

describe('a sheet', () => {
  test('names the fields that were read, and no others', () => {
    expect(sheetOf(({ place }) => place)).toEqual(['"place"']);
  });

  test('names a question with its parts, and nothing that its answer was found in', () => {
    expect(sheetOf((watched) => titleOf(watched, 'a'))).toEqual(['["test-title","a"]']);
  });

  test('names a question that somebody else has asked before', () => {
    sheetOf((watched) => titleOf(watched, 'a'));
    const before = found;
    expect(sheetOf((watched) => titleOf(watched, 'a'))).toEqual(['["test-title","a"]']);
    expect(found).toBe(before);
  });

  test('names every field where the whole is copied', () => {
    expect(sheetOf((watched) => ({ ...watched }))).toEqual(['"books"', '"place"']);
  });

  test('is closed: what is read afterwards is not on it', () => {
    const sheet = beginSheet();
    endSheet();
    expect([watch(shelf).place, ...sheet]).toEqual(['hall']);
  });
});

test('a sheet is answered again from another subject', () => {
  const other: Shelf = { books: [{ id: 'a', title: 'Omega' }], place: 'attic' };
  expect(askAgain(other, '"place"')).toEqual({ answer: 'attic' });
  expect(askAgain(other, '["test-title","a"]')).toEqual({ answer: 'Omega' });
  expect(askAgain(other, '"nobody has this field"')).toEqual({ answer: undefined });
  expect(askAgain(other, '["nobody-asks-this"]')).toBeUndefined();
  expect(askAgain(other, '["test-title","nobody has this"]')).toEqual({ answer: undefined });
});

test('an answer is frozen, so that no page can change it for the next', () => {
  expect(Object.isFrozen(titles(shelf))).toBe(true);
});

test('a memo of what is watched is refused: nobody would write down that it was asked', () => {
  const place = remember((all: Shelf) => all.place);
  expect(place(shelf)).toBe('hall');
  expect(() => place(watch(shelf))).toThrow('is a question');
});
