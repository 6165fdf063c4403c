import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/mdx/parse.ts';
import { isSurelyPlain } from '../../src/mdx/plain-html.ts';
import { rewriteTags, startTag } from '../../src/mdx/rewrite-tags.ts';
import { project } from '../support/run-clausebook.ts';

const archive = join(project, 'content/archive');
const frozen = readdirSync(archive, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('text.html'))
  .map((path) => readFileSync(join(archive, path), 'utf8'));

describe('every text that was ever frozen', () => {
  test('is written as the engine writes texts', () => {
    expect(frozen.length).toBeGreaterThan(10);
    expect(frozen.filter((text) => !isSurelyPlain(text))).toEqual([]);
  });

  test('stays as it is where nothing is rewritten', () => {
    for (const text of frozen) expect(rewriteTags(text, () => undefined)).toBe(text);
  });

  test('says the same words without any of its tags', () => {
    for (const text of frozen) {
      const words = rewriteTags(text, () => ({ open: '', close: '' }));
      expect(words.replaceAll('&#x26;', '&').replaceAll('&#x3C;', '<')).toBe(
        wordsOf(parseHtml(text).children),
      );
    }
  });

  test('has each element closed where a tree closes it', () => {
    for (const text of frozen) {
      const byTags = rewriteTags(text, ({ name, attributes }) =>
        name === 'strong' || name === 'a'
          ? { open: `<em>${startTag('kbd', attributes)}`, close: '</kbd></em>' }
          : undefined,
      );
      const tree = parseHtml(text);
      wrap(tree.children);
      expect(byTags).toBe(toHtml(tree, { collapseEmptyAttributes: true }));
    }
  });
});

describe('an attribute', () => {
  test('is read with its value as it is written', () => {
    const seen: unknown[] = [];
    rewriteTags('<p><a href="/a?b=1&#x26;c=<" title="">x</a><details open>y</details></p>', (tag) => {
      seen.push([tag.name, ...tag.attributes, tag.at]);
      return undefined;
    });
    expect(seen).toEqual([
      ['p', 0],
      ['a', ['href', '/a?b=1&#x26;c=<'], ['title', ''], 3],
      ['details', ['open', undefined], 43],
    ]);
  });

  test('is written as it was read, in the same order', () => {
    const tag = '<a id="x" href="/y" data-footnote-ref>';
    rewriteTags(`${tag}z</a>`, ({ name, attributes }) => {
      expect(startTag(name, attributes)).toBe(tag);
      return undefined;
    });
  });
});

test('an empty element has no end to rewrite', () => {
  expect(
    rewriteTags('<p>a<br>b<img alt="c">d</p>', ({ name }) => ({ open: `[${name}]`, close: '[/]' })),
  ).toBe('[p]a[br]b[img]d[/]');
});

function wordsOf(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? wordsOf(node.children) : '',
    )
    .join('');
}

/** `strong` and `a` become `kbd` in an `em`. */
function wrap(nodes: RootContent[]): void {
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'element') continue;
    wrap(node.children);
    if (node.tagName !== 'strong' && node.tagName !== 'a') continue;
    const inner: Element = { ...node, tagName: 'kbd' };
    nodes[index] = { type: 'element', tagName: 'em', properties: {}, children: [inner] };
  }
}
