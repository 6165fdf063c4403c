import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { readEditions } from '../support/built-edition.ts';
import { findOnPages } from './problems.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // A style of search engines, not of HTML: titles of laws are as long as they are, and the id stands first.
      'long-title': 'off',
      // Our style keeps a number on one line; in the approved text it has plain spaces, so that it can be copied.
      'tel-non-breaking': 'off',
    },
  }),
);

describe.each(readEditions())('every page of the $name edition', ({ pages }) => {
  test('is valid HTML', () => {
    expect(
      findOnPages(pages, ({ html }) =>
        validator
          .validateStringSync(html)
          .results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      ),
    ).toEqual([]);
  });

  // A parser forgives it by moving it, so that a tree shows nothing.
  test('has nothing behind its end', () => {
    expect(
      findOnPages(pages, ({ html }) => (html.trimEnd().endsWith('</html>') ? [] : [html.slice(-80)])),
    ).toEqual([]);
  });
});
