import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/mdx/parse.ts';
import { allowedHtml, checkPlainHtml, findForbidden, isSurelyPlain } from '../../src/mdx/plain-html.ts';
import { project } from '../support/run-clausebook.ts';
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
  expect(findForbidden(html)).toContain(message);
});

describe('whatever components say that they make', () => {
  const elements = [...allowedHtml.keys()];
  const attributes = [...new Set([...allowedHtml.values()].flatMap((names) => [...names]))];

  test('no text holds an element that runs, loads, frames, styles or sends anything', () => {
    const never = [
      ...['script', 'style', 'link', 'meta', 'base', 'iframe', 'frame', 'object', 'embed', 'svg', 'math'],
      ...['form', 'input', 'button', 'textarea', 'select', 'template', 'slot', 'audio', 'video', 'source'],
      // Whose content is no markup: a text could not be judged from its tags.
      ...['title', 'xmp', 'noembed', 'noframes', 'plaintext'],
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
    'ftp://example.org',
    'x',
  ]) {
    expect(checkPlainHtml(parseHtml(`<a href="${href}">a</a>`))).toHaveLength(1);
    expect(findForbidden(`<a href="${href}">a</a>`)).toHaveLength(1);
  }
});

describe('what is judged from its tags alone', () => {
  const archive = join(project, 'content/archive');
  const frozen = readdirSync(archive, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('text.html'))
    .map((file) => readFileSync(join(archive, file), 'utf8'));

  test('is every text that the engine has frozen', () => {
    expect(frozen.length).toBeGreaterThan(15);
    for (const text of frozen) expect(isSurelyPlain(text)).toBe(true);
  });

  test.each([
    '<P>a</P>',
    "<a href='#x'>a</a>",
    '<a href=#x>a</a>',
    '<a href="&#106;avascript:x">a</a>',
    '<p/>a',
    '<p>1 < 2</p>',
    '<!doctype html>',
    '<p\ndata-title>a</p>',
    '<p>a</p',
  ])('is not %s', (html) => {
    expect(isSurelyPlain(html)).toBe(false);
  });

  const scrap = fc.constantFrom(
    ...[
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      ' ',
      '&',
      '!',
      '-',
      '#',
      'a',
      'p',
      '<p>',
      '</p>',
      '<td>',
      '<table>',
      '</a>',
    ],
    ...[
      '<script>',
      '</script>',
      '<svg>',
      '<title>',
      '<a href="#x">',
      '<a href="',
      'javascript:',
      ' onclick="x"',
    ],
    ...[
      '<img alt="',
      '<!--',
      '-->',
      '<![CDATA[',
      '<?x',
      '<a data-document="b">',
      ' style="x"',
      '<details open>',
    ],
  );

  test('has, to a parser, nothing that is not on the list', () => {
    let sure = 0;
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 12 }), (scraps) => {
        const html = scraps.join('');
        if (!isSurelyPlain(html)) return;
        sure++;
        expect(checkPlainHtml(parseHtml(html))).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
    expect(sure).toBeGreaterThan(500);
  });
});
