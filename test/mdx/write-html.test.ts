import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { writeHtml } from '../../src/mdx/write-html.ts';

const words = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', "'", '`', '\0', '=', ' ', '“', '&amp;', '😀') }),
  fc.constantFrom('', 'open', 'hidden', 'x y'),
);
const value = fc.oneof(
  words,
  fc.boolean(),
  fc.constantFrom(0, 1.5, Number.NaN),
  fc.array(fc.constantFrom('a', 'b c', '<')),
  fc.constantFrom(undefined, null),
);
const property = fc.constantFrom(
  ...[
    'id',
    'className',
    'dataRule',
    'dataNumber',
    'ariaLabel',
    'ariaDescribedBy',
    'tabIndex',
    'role',
    'open',
  ],
  ...['hidden', 'download', 'href', 'src', 'width', 'scope', 'start', 'title', 'alt', 'loading', 'value'],
  ...['dateTime', 'accept', 'xLink', 'data-odd', 'dataA1', 'lang'],
);
const tagName = fc.constantFrom(
  ...['p', 'div', 'a', 'img', 'br', 'h2', 'table', 'td', 'pre', 'code', 'details', 'li'],
  ...['svg', 'script', 'style', 'textarea', 'template', 'title'],
);
const { node } = fc.letrec<{ node: ElementContent; element: Element }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.record({ type: fc.constant('text' as const), value: words }),
    fc.record({ type: fc.constant('comment' as const), value: fc.constantFrom('c', '-->') }),
    tie('element'),
  ),
  element: fc.record({
    type: fc.constant('element' as const),
    tagName,
    properties: fc.dictionary(property, value, { maxKeys: 4 }),
    children: fc.array(tie('node'), { maxLength: 4 }),
    content: fc.constant({ type: 'root' as const, children: [] }),
  }),
}));

test.each([true, false])(
  'writes what hast-util-to-html writes, empty attributes collapsed: %s',
  (collapse) => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
        expect(writeHtml(nodes, collapse)).toBe(
          toHtml({ type: 'root', children: nodes }, { collapseEmptyAttributes: collapse }),
        );
      }),
      { numRuns: 3000 },
    );
  },
);
