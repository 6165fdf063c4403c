import { expect, test } from 'vitest';
import { elementsOfComponent, markElements, shownElements } from '../../src/privacy/elements.ts';
import { ownLaws } from './activities.ts';

test('a component marks those of its elements that the notice needs', () => {
  expect(markElements('Purposes', [{ id: 'G-RET' }, { id: 'G-PURP' }])).toBe('G-PURP');
  expect(markElements('Rights', [{ id: 'G-WDRAW' }, { id: 'G-RIGHTS' }])).toBe('G-RIGHTS G-WDRAW');
  expect(markElements('Purposes', [{ id: 'G-RET' }])).toBeUndefined();
});

test('a text shows the elements of its markers, wherever they stand', () => {
  const html =
    '<section data-element="G-PURP  G-BASIS"><p>To book</p><ul><li data-element="G-RET">A year</li></ul></section>';
  expect([...shownElements(html)].sort()).toEqual(['G-BASIS', 'G-PURP', 'G-RET']);
});

test('a marked part without a word shows nothing, nor does the name of an element in the text', () => {
  expect([
    ...shownElements('<div data-element="G-PURP"><p> </p></div><p>G-RET data-element="G-RET"</p>'),
  ]).toEqual([]);
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
