import { expect, test } from 'vitest';
import { parseHtml } from '../../src/mdx/parse.ts';
import { checkPlainHtml } from '../../src/mdx/plain-html.ts';
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
