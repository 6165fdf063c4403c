import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc, { type GeneratorValue } from 'fast-check';
import type { Element, Root, RootContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { canonicalForm } from '../../src/mdx/canonical.ts';
import { isPhrase } from '../../src/mdx/html-blocks.ts';
import { parseHtml } from '../../src/mdx/parse.ts';
import { checkPlainHtml, isSaid } from '../../src/mdx/plain-html.ts';
import { renderer } from '../../src/mdx/renderer.ts';
import { project } from '../support/run-clausebook.ts';

/** Every text that was ever released here. */
const texts = globSync('content/archive/*/*/text.html', { cwd: project })
  .sort()
  .map((file) => readFileSync(join(project, file), 'utf8'));

const form = (html: string) => canonicalForm(html, renderer);

interface Placed<Node> {
  readonly node: Node;
  readonly parent: Root | Element;
}

/** All elements and texts of a tree, each with what it stands in; without the way back from a footnote. */
function walk(parent: Root | Element): Placed<RootContent>[] {
  return parent.children.flatMap((node) =>
    node.type === 'element' && node.properties.dataFootnoteBackref !== undefined
      ? []
      : [{ node, parent }, ...(node.type === 'element' ? walk(node) : [])],
  );
}

function elementsOf(tree: Root): Placed<Element>[] {
  return walk(tree).filter((one): one is Placed<Element> => one.node.type === 'element');
}

function wordsOf(tree: Root): Text[] {
  return walk(tree).flatMap(({ node }) =>
    node.type === 'text' && /[\p{L}\p{N}]/u.test(node.value) ? [node] : [],
  );
}

function pick<Item>(draw: GeneratorValue, items: readonly Item[]): Item {
  const item = items[draw(fc.nat, { max: items.length - 1 })];
  if (item === undefined) throw new Error('There is nothing to pick.');
  return item;
}

/** Attributes that say nothing, or are not ours. */
const markup: readonly (readonly [name: string, value: string])[] = [
  ['className', 'wide'],
  ['style', 'color: red'],
  ['dataNew', 'x'],
  ['role', 'presentation'],
  ['ariaLabel', 'Something'],
  ['tabIndex', '0'],
];

/** Where an element may stand between a parent and its child without the parser moving it. */
const takesWrapper = new Set(['td', 'th', 'li', 'dd', 'div', 'section', 'figure', 'p', 'blockquote']);

/** What another renderer might do to a text without saying anything else. */
function changeMarkup(draw: GeneratorValue, tree: Root): void {
  const { node, parent } = pick(draw, elementsOf(tree));
  const change = draw(fc.constantFrom, 'attribute' as const, 'order' as const, 'wrapper' as const);
  if (change === 'attribute') {
    const [name, value] = pick(draw, markup);
    node.properties[name] = value;
  } else if (change === 'order')
    node.properties = Object.fromEntries(Object.entries(node.properties).reverse());
  else if (parent.type === 'root' || takesWrapper.has(parent.tagName)) {
    const wrapper: Element = {
      type: 'element',
      tagName: isPhrase(node) ? 'span' : draw(fc.constantFrom, 'div', 'section'),
      properties: {},
      children: [node],
    };
    parent.children.splice(parent.children.indexOf(node as never), 1, wrapper as never);
  }
}

describe('the canonical form of a text', () => {
  test('is the same in whatever markup it is set', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const html = pick(draw, texts);
        const tree = parseHtml(html);
        const changes = 1 + draw(fc.nat, { max: 4 });
        for (let index = 0; index < changes; index += 1) changeMarkup(draw, tree);
        expect(form(toHtml(tree))).toBe(form(html));
      }),
      { numRuns: 100 },
    );
  });

  test('is another when any letter or digit is another', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const html = pick(draw, texts);
        const tree = parseHtml(html);
        const text = pick(draw, wordsOf(tree));
        const places = [...text.value.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
        const at = pick(draw, places);
        text.value = `${text.value.slice(0, at)}${text.value[at] === 'x' ? 'y' : 'x'}${text.value.slice(at + 1)}`;
        expect(form(toHtml(tree))).not.toBe(form(html));
      }),
      { numRuns: 100 },
    );
  });

  test('is another when a link leads elsewhere, or a marker says something else or is gone', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const html = pick(draw, texts);
        const tree = parseHtml(html);
        const marked = elementsOf(tree).flatMap(({ node }) =>
          Object.keys(node.properties)
            .filter((name) => isSaid(node.tagName, name, renderer))
            .map((name) => ({ node, name })),
        );
        const { node, name } = pick(draw, marked);
        if (draw(fc.boolean)) delete node.properties[name];
        else node.properties[name] = `${node.properties[name]}x`;
        expect(form(toHtml(tree))).not.toBe(form(html));
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['a list and paragraphs', '<ul><li>One</li><li>Two</li></ul>', '<p>One</p><p>Two</p>'],
    ['one paragraph and two', '<p>One two</p>', '<p>One</p><p>two</p>'],
    ['a heading and a paragraph', '<h2 id="a">One</h2>', '<p>One</p>'],
    ['a stress and none', '<p>You <strong>must</strong></p>', '<p>You must</p>'],
    [
      'two rows and one',
      '<table><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>',
      '<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
    ['words that are joined', '<p>any one</p>', '<p>anyone</p>'],
    ['lines of code', '<pre><code>a\n  b</code></pre>', '<pre><code>a\nb</code></pre>'],
    ['a list that begins elsewhere', '<ol><li>A</li></ol>', '<ol start="3"><li>A</li></ol>'],
  ])('tells %s apart', (_what, one, other) => {
    expect(form(one)).not.toBe(form(other));
  });

  test.each([
    ['white space between blocks', '<ul>\n<li>\n<p>One</p>\n</li>\n</ul>\n', '<ul><li><p>One</p></li></ul>'],
    ['a line break in a sentence', '<p>One\ntwo</p>', '<p>One two</p>'],
    [
      'the sign that leads back from a footnote',
      '<p>A <a href="#a" data-footnote-backref>↩</a></p>',
      '<p>A <a href="#b" data-footnote-backref>^</a></p>',
    ],
    [
      'how large a picture is shown',
      '<p><img alt="A" data-image="1" width="2" height="3"></p>',
      '<p><img alt="A" data-image="1"></p>',
    ],
  ])('lets %s be', (_what, one, other) => {
    expect(form(one)).toBe(form(other));
  });

  test('leaves out what only a later renderer says', () => {
    const html = '<p>See <a data-document="access">Access</a> <span data-role="ciso">CISO</span>.</p>';
    expect(canonicalForm(html, 0)).toBe('<p>See <a>Access</a> CISO.</p>');
    expect(canonicalForm(html, 1)).toBe(
      '<p>See <a data-document="access">Access</a> <span data-role="ciso">CISO</span>.</p>',
    );
  });

  test('is a text that may be released, and its own canonical form', () => {
    for (const html of texts) {
      const canonical = form(html);
      expect(checkPlainHtml(parseHtml(canonical))).toEqual([]);
      expect(form(canonical)).toBe(canonical);
    }
  });
});
