import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { copyFiles, copyPage } from '../../src/exports/page-copies.ts';

const address = (path: string) => new URL(path.slice(1), 'https://clinic.example.org/').href;
const page = (main: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notice - Clinic</title><meta name="description" content="What &amp; why"></head><body><header><nav>Menu</nav></header><main id="main">${main}</main><footer>Foot</footer></body></html>`;
const markdownOf = (main: string) => copyPage('a/index.html', page(main), false, address)[0]?.text;

describe('beside a page lies what it says, as Markdown', () => {
  test.each([
    [
      'headings and paragraphs',
      '<h1>Doors</h1><p>Locked\n at <b>night</b>.</p>',
      '# Doors\n\nLocked at **night**.\n',
    ],
    [
      'lists in lists',
      '<ul><li>A<ol start="3"><li>B</li><li>C</li></ol></li><li>D</li></ul>',
      '- A\n\n  3. B\n  4. C\n- D\n',
    ],
    ['links where they lead', '<p>See <a href="/a/(b)">it</a>.</p>', 'See [it](</a/(b)>).\n'],
    [
      'tables',
      '<table><caption>Keys</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td><p>1 | 2</p><p>3</p></td><td></td></tr></tbody></table>',
      '**Keys**\n\n| A | B |\n| --- | --- |\n| 1 \\| 2 3 |  |\n',
    ],
    [
      'terms, which show what they mean',
      '<p>Your <button popovertarget="t">data</button>.</p>',
      'Your data.\n',
    ],
    ['what is described', '<dl><div><dt>Phone</dt><dd>+1</dd></div></dl>', '**Phone**\n\n+1\n'],
    ['a letter line by line', '<pre>Dear\n\nyou</pre>', '```\nDear\n\nyou\n```\n'],
    ['signs as signs', '<p>a*b_c [d] &lt;e&gt; `f`</p>', 'a\\*b\\_c \\[d\\] \\<e\\> \\`f\\`\n'],
  ])('%s', (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });

  test('without menus, fields, scripts and what is hidden', () => {
    expect(
      markdownOf(
        '<nav>x</nav><form>x</form><script>x</script><p hidden>x</p><p>Said<span aria-hidden="true"> x</span>.</p><button>x</button>',
      ),
    ).toBe('Said.\n');
  });

  test('whatever words it has: they are read back from it as they were', () => {
    const words = fc
      .string({ unit: 'binary', minLength: 1 })
      .map((text) => text.replaceAll(/[\s\p{C}\p{Z}]+/gu, '.'));
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    fc.assert(
      fc.property(words, (text) => {
        const tree = unified()
          .use(remarkParse)
          .use(remarkGfm, { singleTilde: false })
          .parse(markdownOf(`<p>x${escaped(text)}x</p>`) ?? '');
        const read = (node: { value?: string; children?: unknown[] }): string =>
          node.value ?? (node.children ?? []).map((child) => read(child as typeof node)).join('');
        expect(read(tree as never)).toBe(`x${text}x`);
      }),
      { numRuns: 300 },
    );
  });
});

test('beside a public page lies the same as data, with its languages and headings', () => {
  const copies = copyPage(
    'rights/index.html',
    page(
      '<nav class="languages"><ul><li><a href="/rights/" hreflang="en" aria-current="page">English</a></li><li><a href="/rights/et/" hreflang="et">Eesti</a></li></ul></nav><h1>Rights</h1><h2 id="ask">Ask</h2><p>Us.</p>',
    ),
    true,
    address,
  );
  expect(copies.map(({ file }) => file)).toEqual(['rights/index.md', 'rights/index.json']);
  expect(JSON.parse(copies[1]?.text ?? '')).toEqual({
    url: 'https://clinic.example.org/rights/',
    title: 'Notice - Clinic',
    description: 'What & why',
    language: 'en',
    translations: [{ language: 'et', url: 'https://clinic.example.org/rights/et/' }],
    headings: [
      { level: 1, id: '', text: 'Rights' },
      { level: 2, id: 'ask', text: 'Ask' },
    ],
    markdown: '# Rights\n\n## Ask\n\nUs.\n',
  });
});

test('nothing lies beside a file that is no page of its own address', () => {
  expect(copyFiles('404.html', true)).toEqual([]);
  expect(copyFiles('documents/a/v/1.0.0/text.html', true)).toEqual([]);
  expect(copyFiles('index.html', false)).toEqual(['index.md']);
});
