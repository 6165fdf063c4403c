import fc from 'fast-check';
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/languages/english.ts';
import { compareTexts } from '../../src/ledger/compare-texts.ts';
import { foldToLink } from '../../src/ledger/mark-changes.ts';
import { readBlocks } from '../../src/ledger/read-blocks.ts';
import { redline } from '../../src/ledger/redline.ts';
import { parseHtml } from '../../src/mdx/parse.ts';
import { readPlainText } from '../../src/mdx/plain-text.ts';
import { rule, section } from './approved.ts';
import { anyText, anyTwoTexts } from './random-text.ts';
import { readSide } from './read-sides.ts';

const read = (html: string) => readBlocks(parseHtml(html));
const draw = (before: string, after: string) => redline(read(before), read(after));

/** Without the words for screen readers, which have a test of their own. */
const seen = (before: string, after: string) =>
  draw(before, after).replaceAll(/<span class="hidden">[^<]*<\/span>/g, '');

describe('a redline marks what changed', () => {
  test('a duration changes as a whole, not its number', () => {
    expect(seen('<p>Report within 72 hours.</p>', '<p>Report within 48 hours.</p>')).toBe(
      '<p>Report within <del>72 hours</del><ins>48 hours</ins>.</p>',
    );
  });

  test.each([
    ['2 March 2026', '3 March 2026'],
    ['March 2, 2026', 'March 2, 2027'],
    ['EUR 1,000', 'EUR 1,500'],
    ['€50', '€60'],
    ['99.5%', '99.9%'],
    ['two working days', 'three working days'],
    ['30-day', '60-day'],
    ['164.312(a)(1)', '164.312(a)(2)(i)'],
    ['18:40', '18:45'],
  ])('%s stays whole', (before, after) => {
    expect(seen(`<p>It is ${before} here.</p>`, `<p>It is ${after} here.</p>`)).toBe(
      `<p>It is <del>${before}</del><ins>${after}</ins> here.</p>`,
    );
  });

  test('a number keeps its unit where emphasis ends between them', () => {
    expect(
      seen('<p>Within <strong>72</strong> hours.</p>', '<p>Within <strong>48</strong> hours.</p>'),
    ).toContain('<del><strong>72 hours</strong></del>');
  });

  test('emphasis stays round words that stayed', () => {
    expect(
      seen('<p>You <strong>must</strong> lock it.</p>', '<p>You <strong>must</strong> close it.</p>'),
    ).toBe('<p>You <strong>must</strong> <del>lock</del><ins>close</ins> it.</p>');
  });

  test('a row that was added stands in its table, a row that was removed too', () => {
    const table = (...rows: string[]) =>
      `<table><thead><tr><th scope="col">What</th></tr></thead><tbody>${rows.map((row) => `<tr><td>${row}</td></tr>`).join('')}</tbody></table>`;
    const html = seen(table('Bread', 'Milk'), table('Milk', 'Honey'));
    expect(html).toContain('<tr data-removed=""><td><del>Bread</del></td></tr>');
    expect(html).toContain('<tr><td>Milk</td></tr>');
    expect(html).toContain('<tr data-added=""><td><ins>Honey</ins></td></tr>');
  });

  test('a cell that was replaced as a whole stays one cell', () => {
    const row = (cell: string) => `<table><tbody><tr><td>Limit</td><td>${cell}</td></tr></tbody></table>`;
    expect(seen(row('72 hours'), row('48 hours'))).toContain(
      '<td><del>72 hours</del><ins>48 hours</ins></td>',
    );
  });

  test('a rule is recognised by its id, and its facts by their names', () => {
    const before = rule('lost-device', 'You <strong>must</strong> report it.');
    const after = before.replace('service desk ticket', 'incident log').replace('1.1', '2.4');
    const html = seen(before, after);
    expect(html).toContain('<p data-number="">2.4</p>');
    expect(html).toContain('<dt>Record</dt>\n<dd><del>service desk ticket</del><ins>incident log</ins></dd>');
  });

  test('words that the author struck out are not taken for words that went', () => {
    expect(
      seen('<p>Now <del>old</del> words stay here.</p>', '<p>Now <del>old</del> words remain here.</p>'),
    ).toContain('<s>old</s>');
  });

  test('what came or went as a whole is announced once, however many blocks are in it', () => {
    const html = draw('<p>First.</p>', '<p>First.</p><ul><li>One.</li><li>Two.</li></ul>');
    expect(html).toContain('<ul data-added="">');
    expect(html.match(/inserted: /g)).toHaveLength(1);
    expect(html.match(/ end of insertion /g)).toHaveLength(1);
  });

  test('the words for screen readers are those of the page', () => {
    const labels = { ...english.redline, begin: () => 'lisatud: ', end: () => ' lisatu lõpp ' };
    expect(redline(read('<p>Üks kolm.</p>'), read('<p>Üks kaks kolm.</p>'), { labels })).toContain(
      '<ins><span class="hidden">lisatud: </span>kaks<span class="hidden"> lisatu lõpp </span></ins>',
    );
  });
});

/** The block that changed. */
const seenIn = (html: string) => /<p><del>.*?<\/p>/.exec(html)?.[0] ?? '';

describe('a redline folds what stayed', () => {
  const text =
    section('a', 'Scope', '<p>One.</p>', '<p>Two.</p>') +
    section('b', 'Words', '<p>Three.</p>') +
    section('c', 'Duties', '<p>Four is here.</p>', '<p>Five.</p>');
  const changed = text.replace('Four', 'Six');

  test('the headings above what changed stand, so that one knows where one is', () => {
    const html = seen(text, changed);
    expect(html).toContain('<summary>3 unchanged paragraphs</summary>');
    expect(html).toContain('</details><h2><span data-number="">1</span> Duties</h2><p><del>');
    expect(
      seen(
        '<h2>A</h2><p>b</p><h3>C</h3><p>d</p><h3>E</h3><p>It is f here.</p>',
        '<h2>A</h2><p>b</p><h3>C</h3><p>d</p><h3>E</h3><p>It is g here.</p>',
      ),
    ).toMatch(/^<h2>A<\/h2><details data-unchanged=""><summary>2 [^]*<\/details><h3>E<\/h3><p>It is <del>/);
  });

  test('to a line that leads to where it stands, and says nothing of it', () => {
    const html = redline(read(text), read(changed), { fold: foldToLink('/v/2/') });
    expect(html).toBe(
      '<p data-unchanged=""><a href="/v/2/#a">3 unchanged paragraphs</a></p>' +
        `<h2><span data-number="">1</span> Duties</h2>${seenIn(html)}` +
        '<p data-unchanged=""><a href="/v/2/#c">1 unchanged paragraph</a></p>',
    );
    expect(seenIn(html)).toContain('is here.');
    expect(html).not.toMatch(/One|Two|Three|Five/);
  });

  test('whatever the two texts are, each run of the new one is told by its number of paragraphs', () => {
    fc.assert(
      fc.property(anyTwoTexts, ([before, after]) => {
        const [old, now] = [read(before), read(after)];
        const runs = (html: string) => Array.from(html.matchAll(/\d+ unchanged paragraph/g), ([run]) => run);
        expect(runs(redline(old, now, { fold: foldToLink('') }))).toEqual(runs(redline(old, now)));
      }),
    );
  });

  test('words that lead elsewhere are not folded as if nothing had changed', () => {
    const html = draw(
      '<p><a href="https://a.example/">Ask</a></p>',
      '<p><a href="https://b.example/">Ask</a></p>',
    );
    expect(html).toBe(`<p data-remarked="">${english.redline.remarked}</p><p>Ask</p>`);
  });

  test('white space and printed numbers that moved are nothing', () => {
    const before = section('a', 'Scope', rule('x', 'You <strong>must</strong> ask.'));
    const after = before
      .replaceAll('1.1', '2.7')
      .replace('>1<', '>2<')
      .replace('must</strong> ask', 'must</strong>\nask');
    expect(draw(before, after)).not.toMatch(/<ins|<del|data-remarked/);
  });
});

describe('a redline is a plain piece of a page', () => {
  const text = [
    '<section data-in-short>\n<h2 id="in-short">In short</h2>\n<ul>\n<li id="one">Ask <a data-document="access-control">first</a>.</li>\n</ul>\n</section>',
    section(
      'a',
      'Scope',
      '<p>See <img alt="the plan" data-image="aa" width="4" height="4"> and <a href="tel:112">112</a><sup><a href="#note-fn-n" id="note-fnref-n" data-footnote-ref aria-describedby="notes">1</a></sup>.</p>',
    ),
    '<section data-footnotes>\n<h2 id="notes">Notes</h2>\n<ol>\n<li id="note-fn-n">\n<p>Why. <a href="#note-fnref-n" data-footnote-backref aria-label="Back">↩</a></p>\n</li>\n</ol>\n</section>',
  ].join('\n');

  test('it has no ids, no links and no pictures', () => {
    for (const html of [
      draw(text, text),
      draw(text, ''),
      draw('', text),
      draw(text, text.replace('first', 'before')),
    ])
      expect(html).not.toMatch(/ id=|<a|<img| href=| style=| src=/);
  });

  test('a picture stands as its alternative text, the mark of a footnote as its number', () => {
    expect(draw(text, text)).toContain('[Picture: the plan]');
    expect(draw(text, text)).toContain('<sup data-number="">1</sup>');
  });

  test('a picture that was exchanged is marked, its alternative text being the same', () => {
    expect(seen(text, text.replace('"aa"', '"bb"'))).toContain(
      '<del><span data-picture="">[Picture: the plan]</span></del><ins><span data-picture="">[Picture: the plan]</span></ins>',
    );
  });

  test('it is valid HTML, whatever the two texts are', { timeout: 60_000 }, () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ['html-validate:recommended'],
        // A random text begins with any heading and may have two of the same words.
        rules: { 'heading-level': 'off', 'empty-heading': 'off', 'no-trailing-whitespace': 'off' },
      }),
    );
    fc.assert(
      fc.property(anyTwoTexts, ([before, after]) => {
        const report = validator.validateStringSync(draw(before, after));
        expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('both texts can be read from a redline', () => {
  const holds = ([before, after]: readonly [string, string]) => {
    const html = draw(before, after);
    expect(readSide(html, 'ins')).toBe(readPlainText(parseHtml(before).children));
    expect(readSide(html, 'del')).toBe(readPlainText(parseHtml(after).children));
  };

  test('of a text and its next version', () => {
    fc.assert(fc.property(anyTwoTexts, holds), { numRuns: 400 });
  });

  test('of two texts that have nothing to do with each other', () => {
    fc.assert(fc.property(fc.tuple(anyText, anyText), holds), { numRuns: 400 });
  });
});

describe('a comparison has no direction', () => {
  test('in the other direction what came has gone', () => {
    fc.assert(
      fc.property(anyTwoTexts, ([before, after]) => {
        const [there, back] = [
          compareTexts(read(before), read(after)),
          compareTexts(read(after), read(before)),
        ];
        expect(there.map(({ change }) => change).sort()).toEqual(
          back
            .map(({ change }) => (change === 'added' ? 'removed' : change === 'removed' ? 'added' : change))
            .sort(),
        );
        // In the order of the newer text, which is another one in the other direction where sections moved.
        expect(words(draw(before, after), 'del').sort()).toEqual(words(draw(after, before), 'ins').sort());
        expect(words(draw(before, after), 'ins').sort()).toEqual(words(draw(after, before), 'del').sort());
      }),
      { numRuns: 400 },
    );
  });

  test('a text compared with itself shows no mark', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(draw(text, text)).not.toMatch(/<ins|<del|data-remarked/);
      }),
    );
  });
});

/** What stands in the marks of one kind, in order. */
function words(html: string, mark: 'ins' | 'del'): string[] {
  return Array.from(html.matchAll(new RegExp(`<${mark}>(.*?)</${mark}>`, 'gs')), ([, inner = '']) =>
    inner
      .replaceAll(/<span class="hidden">[^<]*<\/span>|<[^>]*>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
}

test('a text that was wholly rewritten is compared in well under a second', () => {
  const write = (word: string) =>
    Array.from(
      { length: 400 },
      (_, line) => `<p>${Array.from({ length: 30 }, (_, at) => `${word}${line * at}`).join(' ')}.</p>`,
    ).join('\n');
  const long = (word: string) =>
    rule('long', Array.from({ length: 6_000 }, (_, at) => `${word}${at}`).join(' '));
  const start = performance.now();
  draw(write('alpha') + long('one'), write('beta') + long('two'));
  expect(performance.now() - start).toBeLessThan(1_500);
});
