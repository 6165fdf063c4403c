import { describe, expect, test } from 'vitest';
import { dayIn } from '../../src/languages/days.ts';
import { directionOf, languages, marksOf, wordsOf } from '../../src/languages/languages.ts';
import { footerOf, headerOf } from '../../src/routes/navigation.ts';
import { routes } from '../../src/routes/routes.ts';
import { editionNames } from '../../src/schema/handbook.ts';

describe.each(languages)('in $language', (words) => {
  test('the interface has words for everything, none of them empty', () => {
    const empty: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (value === '') empty.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    visit(words, words.language);
    expect(empty).toEqual([]);
  });

  test('every link of a menu has its words', () => {
    for (const edition of editionNames)
      for (const menuOf of [headerOf, footerOf])
        expect(menuOf(edition, words).map(({ text }) => text)).toEqual(
          menuOf(edition).map(({ to }) => {
            const route = routes.find(({ pattern, menuAddress }) => (menuAddress ?? `${pattern}/`) === to);
            return Reflect.get(words.menu, route?.pattern ?? '');
          }),
        );
  });

  test('a number is said with its noun, and a rhythm with its unit', () => {
    expect(words.clausesMet(1)).not.toBe(words.clausesMet(2));
    expect(words.minutes(2)).toContain('2');
    expect(words.every([{ amount: 6, unit: 'month' }])).toContain('6');
    expect(words.every([{ amount: 1, unit: 'year' }])).not.toMatch(/\d/);
  });

  test('what came and what went are announced by different words', () => {
    const { begin, end } = words.redline;
    expect(new Set([begin('ins'), begin('del'), end('ins'), end('del')]).size).toBe(4);
    for (const side of ['ins', 'del'] as const) {
      expect(begin(side)).toMatch(/ $/);
      expect(end(side)).toMatch(/^ /);
    }
  });
});

test('English calls a page in a menu what the table of pages calls it', () => {
  for (const { pattern, title, menuTitle } of routes) {
    const said: unknown = Reflect.get(wordsOf('en').menu, pattern);
    if (said !== undefined) expect(said, pattern).toBe(menuTitle ?? title);
  }
});

test.each([
  ['en', '1 March 2026'],
  ['et', '1. märts 2026'],
  ['es', '1 de marzo de 2026'],
])('a day is written as %s has it', (language, written) => {
  expect(dayIn('2026-03-01', wordsOf(language))).toBe(written);
});

test.each([
  ['en', 'ltr'],
  ['et', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['uz', 'ltr'],
] as const)('lines of %s begin where its script has it: %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test('a region makes no other language, and one that is not spoken is answered in English', () => {
  expect(wordsOf('es-MX')).toBe(wordsOf('es'));
  expect(wordsOf('ar')).toBe(wordsOf('en'));
});

test('what is in another language than its page says which, and its direction where that differs', () => {
  expect(marksOf('en', 'en')).toEqual({});
  expect(marksOf('en', 'et')).toEqual({ lang: 'en' });
  expect(marksOf('en', 'ar')).toEqual({ lang: 'en', dir: 'ltr' });
});
