import { expect, test } from 'vitest';
import { elementsOfComponent, shownElements } from '../../src/privacy/elements.ts';
import { excessElements } from '../../src/privacy/required-elements.ts';
import { ownLaws, regime } from './activities.ts';

const shown = (html: string, law = 'gdpr') => [...shownElements(html, regime(law))].sort();

test('a component shows those of its elements that the law knows', () => {
  const rights = '<table data-facts-of="rights"><tbody><tr><td>A copy</td></tr></tbody></table>';
  expect(shown(rights)).toEqual(['G-RIGHTS', 'G-WDRAW']);
  expect(shown(rights, 'indonesia-pdp')).toEqual(['I-RIGHTS']);
});

test('a text shows the elements that its author marks, wherever they stand', () => {
  const html =
    '<section data-element="G-CTRL  G-DPO"><p>We</p><ul><li data-element="G-OBJ">Object</li></ul></section>';
  expect(shown(html)).toEqual(['G-CTRL', 'G-DPO', 'G-OBJ']);
});

test('a marked part without a word shows nothing, nor does the name of an element in the text', () => {
  expect(shown('<div data-element="G-PURP"><p> </p></div><p>G-RET data-element="G-RET"</p>')).toEqual([]);
  expect(shown('<ul data-facts-of="sources"> </ul><p data-facts-of="constructor">Words</p>')).toEqual([]);
});

test('where a law is closed, a component that it does not want is one too many', () => {
  const html =
    '<ul data-facts-of="sources"><li>You</li></ul><ul data-facts-of="retention"><li>A year</li></ul>';
  const washington = regime('washington-mhmda');
  expect(excessElements(shownElements(html, washington), washington, '2026-11-30')).toEqual(['G-RET']);
});

test('components show elements that some law knows', () => {
  const known = new Set(
    ownLaws.flatMap(({ elements, allowed }) => [...elements, ...allowed].map(({ id }) => id)),
  );
  expect(
    Object.values(elementsOfComponent)
      .flat()
      .filter((id) => !known.has(id)),
  ).toEqual([]);
});
