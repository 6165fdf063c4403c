import { describe, expect, test } from 'vitest';
import { read, resolve, rulesBrokenBy } from './text.ts';

describe('what every Markdown editor writes is accepted', () => {
  test.each([
    ['One<br>two<br/>three<br />four.', '<p>One<br>two<br>three<br>four.</p>'],
    ['A <b>bold</b> and an <i>other</i> word.', '<p>A <strong>bold</strong> and an <em>other</em> word.</p>'],
    [
      'A <strong>bold</strong> and an <em>other</em> word.',
      '<p>A <strong>bold</strong> and an <em>other</em> word.</p>',
    ],
    ['Type `<br>` to break a line.', '<p>Type <code>&#x3C;br></code> to break a line.</p>'],
    ['Type \\<br> to break<br>a line.', '<p>Type &#x3C;br> to break<br>a line.</p>'],
  ])('%s', (source, html) => {
    expect(resolve(source).text.trim().replaceAll('&lt;', '&#x3C;')).toBe(html);
  });

  const site = '<a href="https://example.org/a_b*c">https://example.org/a_b*c</a>';
  test.each([
    ['See (<https://example.org/a_b*c>).', `<p>See (${site}).</p>`],
    ['<https://example.org/a_b*c>', `<p>${site}</p>`],
    ['<https://example.org/a_b*c>\nand more', `<p>${site}\nand more</p>`],
    ['- <https://example.org/a_b*c>\n- b', `<ul>\n<li>${site}</li>\n<li>b</li>\n</ul>`],
    ['**<https://example.org/a_b*c>**', `<p><strong>${site}</strong></p>`],
    ['a &amp; b <https://example.org/a_b*c>', `<p>a &#x26; b ${site}</p>`],
    [
      '<https://example.org/?a=1&b=2>',
      '<p><a href="https://example.org/?a=1&#x26;b=2">https://example.org/?a=1&#x26;b=2</a></p>',
    ],
    [
      '<https://example.org/größe>',
      '<p><a href="https://example.org/gr%C3%B6%C3%9Fe">https://example.org/größe</a></p>',
    ],
    ['<dpo@example.org>', '<p><a href="mailto:dpo@example.org">dpo@example.org</a></p>'],
    ['<mailto:dpo@example.org>', '<p><a href="mailto:dpo@example.org">mailto:dpo@example.org</a></p>'],
    ['Call <tel:+3726001234>.', '<p>Call <a href="tel:+3726001234">tel:+3726001234</a>.</p>'],
    ['[words](<https://example.org/b>)', '<p><a href="https://example.org/b">words</a></p>'],
    ['[words][a]\n\n[a]: <https://example.org/b>', '<p><a href="https://example.org/b">words</a></p>'],
    ['Write `<https://example.org>`.', '<p>Write <code>&#x3C;https://example.org></code>.</p>'],
    ['```\n<a@b>\n```', '<pre><code>&#x3C;a@b>\n</code></pre>'],
    ['Write {/* <a@b> */}it.', '<p>Write it.</p>'],
  ])('an address between brackets: %s', (source, html) => {
    expect(resolve(source).text.trim()).toBe(html);
  });

  test('one in a cell, with the places of all that stands round it', () => {
    const source = '| A | B |\n|---|---|\n| <https://a.example.org/x|y> b | [c](javascript:d) |';
    expect(read(source).diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
      '3:39 unsafe-address',
    ]);
  });

  test.each([
    ['See\nthe <http://example.org/a> there.', '2:6 unencrypted-link'],
    ['[a <https://example.org>](https://example.org)', '1:4 nested-link'],
    ['See <https://clinic:secret@example.org>.', '1:6 unsafe-address'],
    ['See <ftp://example.org/a>.', '1:5 angle-link'],
    ['See <javascript:alert(1)>.', '1:5 angle-link'],
    ['See <https://example.org/a b>.', '1:5 angle-link'],
    ['\ue000 See <https://example.org/a>.', '1:7 angle-link'],
  ])('one between brackets is judged as any other: %j', (source, found) => {
    const { diagnostics } = read(source);
    expect(diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([found]);
  });

  test('a line break in a cell, and all else keeps its place', () => {
    const source = '| A | B |\n|---|---|\n| a<br>b | [c](javascript:d) |';
    expect(read(source).diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
      '3:16 unsafe-address',
    ]);
    expect(resolve('| A | B |\n|---|---|\n| a<br>b | c |').text).toContain('a<br>b');
  });

  test('an address without encryption, with a warning; one that names no scheme, too', () => {
    const parsed = read('See [law](http://example.org/a) and www.example.org.');
    expect(parsed.diagnostics.map(({ severity, rule, column }) => `${severity} ${rule} ${column}`)).toEqual([
      'warning unencrypted-link 11',
      'warning unencrypted-link 37',
    ]);
    expect(parsed.sound).toBe(true);
    expect(resolve('See [law](http://example.org/a).').text).toContain('href="http://example.org/a"');
  });

  test.each(['## Maßnahmen {#maßnahmen}', '## A b {#a_b}', '## A {#a--b}', '## 目的 {#目的}', '## A {#a.1}'])(
    'the anchor of %s',
    (heading) => {
      expect(rulesBrokenBy(`${heading}\n\nText.`)).toEqual([]);
    },
  );
  test.each(['## A {#A}', '## A {#a&b}', '## A {#a%20b}'])('not that of %s', (heading) => {
    expect(rulesBrokenBy(`${heading}\n\nText.`)).toContain('bad-anchor');
  });
});

describe('what another program makes something of is said, and stops nothing', () => {
  test.each([
    ['## 1. Purpose\n\nText.', 'numbered-heading'],
    ['## 2.3 Scope\n\nText.', 'numbered-heading'],
    ['## A. Scope\n\nText.', 'numbered-heading'],
    ['## IV. Scope\n\nText.', 'numbered-heading'],
    ['## Section 4: Scope\n\nText.', 'numbered-heading'],
    ['[Company Name] will do it.', 'unfilled-gap'],
    ['It is done on [DATE].', 'unfilled-gap'],
    ['[TODO]', 'unfilled-gap'],
    ['Ask [insert role here].', 'unfilled-gap'],
    ['!!! note "Title"\n    Text.', 'foreign-markup'],
    ['[TOC]', 'foreign-markup'],
    ['• One\n• Two', 'foreign-markup'],
    ['a) One\nb) Two', 'foreign-markup'],
    ['(i) One\n(ii) Two', 'foreign-markup'],
    ['A. One\nB. Two', 'foreign-markup'],
    ['Term\n: Definition of it.', 'foreign-markup'],
    ['A ~word~ here.', 'foreign-markup'],
    ['A ==word== here.', 'foreign-markup'],
    ['```mermaid\ngraph TD\n```', 'foreign-markup'],
    ['| | |\n|---|---|\n| Owner | CEO |', 'foreign-markup'],
    ['**Purpose**\n\nText.', 'foreign-markup'],
    ['Text.\n\n    netsh wlan show\n    ipconfig', 'foreign-markup'],
  ])('%j: %s', (source, rule) => {
    const { diagnostics, sound } = read(source);
    expect(diagnostics.map((one) => `${one.severity} ${one.rule}`)).toEqual([`warning ${rule}`]);
    expect(sound).toBe(true);
  });

  test.each([
    '## 24 hours\n\nText.',
    '## 3 copies of a key\n\nText.',
    '## I am locked out\n\nText.',
    'See [Company name](https://example.org) and \\[DATE\\].',
    'See [the date](#a).\n\n## A\n\nText [1].',
    '- [ ] To do\n- [x] Done',
    '**Never** open the door.',
    '**Nobody opens the door.**',
    'A ~~word~~ here, about ~5 minutes and ~6 more.',
    'If a == b then c == d.',
    '- One\n\n    Two, which belongs to it.',
    '1. One\n2. Two',
    '| | A |\n|---|---|\n| Owner | CEO |',
    '```sh\n# [TODO]\n```',
    'Ask A. Tamm\nor B. Kask.',
  ])('not %j', (source) => {
    expect(rulesBrokenBy(source)).toEqual([]);
  });
});
