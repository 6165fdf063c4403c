import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/mdx/parse.ts';
import { allowedHtml, checkPlainHtml } from '../../src/mdx/plain-html.ts';
import { resolve } from './text.ts';

test('what resolveText writes is read back without a violation', () => {
  const { text } = resolve(
    '## A\n\nSee [x](https://example.org), <Contact id="incident-line"/>.[^n]\n\n- [ ] a\n\n<Clock regime="gdpr"/>\n\n<Soa framework="iso27001-2022"/>\n\n[^n]: b',
  );
  expect(checkPlainHtml(parseHtml(text))).toEqual([]);
});

test.each([
  ['<script>alert(1)</script>', 'The element <script> is not allowed.'],
  ['<p onclick="x">a</p>', 'The attribute "onClick" of <p> is not allowed.'],
  ['<p class="x">a</p>', 'The attribute "className" of <p> is not allowed.'],
  ['<p style="x">a</p>', 'The attribute "style" of <p> is not allowed.'],
  ['<p id="x">a</p>', 'The attribute "id" of <p> is not allowed.'],
  ['<!-- x -->', 'A node of type "comment" is no plain HTML.'],
  ['<img src="x" alt="">', 'The attribute "src" of <img> is not allowed.'],
  ['<svg><a href="/x">a</a></svg>', 'The element <svg> is not allowed.'],
  ['<iframe></iframe>', 'The element <iframe> is not allowed.'],
])('%s is a violation', (html, message) => {
  expect(checkPlainHtml(parseHtml(html))).toContain(message);
});

describe('whatever components say that they make', () => {
  const elements = [...allowedHtml.keys()];
  const attributes = [...new Set([...allowedHtml.values()].flatMap((names) => [...names]))];

  test('no text holds an element that runs, loads, frames, styles or sends anything', () => {
    const never = [
      ...['script', 'style', 'link', 'meta', 'base', 'iframe', 'frame', 'object', 'embed', 'svg', 'math'],
      ...['form', 'input', 'button', 'textarea', 'select', 'template', 'slot', 'audio', 'video', 'source'],
      ...['picture', 'noscript', 'portal', 'canvas', 'html', 'head', 'body', 'h1'],
    ];
    expect(elements.filter((name) => never.includes(name))).toEqual([]);
    expect(elements.filter((name) => !/^[a-z][a-z0-9]*$/.test(name))).toEqual([]);
  });

  test('no text holds a style, a class, a handler, or an address but that of a link', () => {
    const never =
      /^(?:on|style|class|src|srcset|srcDoc|action|formAction|background|poster|ping|is|xlink|xml)/i;
    expect(attributes.filter((name) => never.test(name))).toEqual([]);
    expect(elements.filter((name) => allowedHtml.get(name)?.has('href'))).toEqual(['a']);
  });

  test('every other attribute is one of these, or data that a page reads', () => {
    expect(attributes.filter((name) => !/^data[A-Z]/.test(name)).sort()).toEqual([
      ...['alt', 'ariaDescribedBy', 'ariaLabel', 'dateTime', 'height', 'href', 'id', 'open', 'role', 'scope'],
      ...['start', 'title', 'value', 'width'],
    ]);
  });
});

test('an address that may not be written may not be read either', () => {
  for (const href of [
    'javascript:alert(1)',
    'java&Tab;script:x',
    '//example.org',
    'http://example.org',
    'x',
  ]) {
    expect(checkPlainHtml(parseHtml(`<a href="${href}">a</a>`))).toHaveLength(1);
  }
});
