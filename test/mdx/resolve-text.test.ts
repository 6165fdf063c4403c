import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { joinParts } from '../../src/mdx/join-parts.ts';
import { answersHold } from '../../src/mdx/looked-up.ts';
import { renewParts, resolveParts, resolveText } from '../../src/mdx/resolve-text.ts';
import { read, records, resolve } from './text.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const policy = [
  '<InShort>\n- You **must** ask.\n- b\n- c\n</InShort>',
  '## Doors {#doors}',
  '<Satisfies iso27001-2022="A.5.15 A.5.18"/>',
  'Keep them shut.[^n]',
  '<Rule id="shut" level="must" who="all-staff">\nYou **must** shut it.\n</Rule>',
  '### Windows',
  '<Rule id="open" level="may" who="ciso" by="at noon">\nYou **may** open one.\n</Rule>',
  '## Keys',
  '<Rule id="lend" level="must-not" who="all-staff">\nYou **must not** lend it.\n</Rule>',
  '[^n]: Fire doors, too.',
].join('\n\n');

test('sections and rules are numbered; "In short", sub-sections and notes are not', () => {
  const { text, outline, rules } = resolve(policy);
  expect(outline.map(({ number, depth, anchor, heading }) => [number, depth, anchor, heading])).toEqual([
    ['', 2, 'in-short', 'In short'],
    ['1', 2, 'doors', 'Doors'],
    ['', 3, 'windows', 'Windows'],
    ['2', 2, 'keys', 'Keys'],
  ]);
  expect(rules).toEqual([
    { id: 'shut', number: '1.1', level: 'must', who: ['all-staff'], text: 'You must shut it.' },
    { id: 'open', number: '1.2', level: 'may', who: ['ciso'], text: 'You may open one.' },
    { id: 'lend', number: '2.1', level: 'must-not', who: ['all-staff'], text: 'You must not lend it.' },
  ]);
  expect(text).toContain('<h2 id="keys"><span data-number>2</span> Keys</h2>\n');
  expect(text).toContain('<h2 id="notes">Notes</h2>\n');
});

test('a section has its own text only, without numbers and marks, its hash and its requirements', () => {
  const [, doors, windows] = resolve(policy).outline;
  expect(doors?.text).toBe('Keep them shut. You must shut it.');
  expect(doors?.sha256).toBe(sha256('Keep them shut. You must shut it.'));
  expect(doors?.satisfies).toEqual({ 'iso27001-2022': ['A.5.15', 'A.5.18'] });
  expect(windows?.text).toBe('You may open one. By when at noon');
  expect(windows?.satisfies).toEqual({});
});

test('a section above another does not change the text of the other', () => {
  const last = (source: string) => resolve(source).outline.at(-1)?.sha256;
  expect(last(`## New\n\nText.\n\n${policy.slice(policy.indexOf('## Keys'))}\n\nx[^n]`)).toBe(
    last(`${policy.slice(policy.indexOf('## Keys'))}\n\nx[^n]`),
  );
});

test('In short, plain text, words and reading time are read from the text', () => {
  const { inShort, plainText, words, readingMinutes } = resolve(policy);
  expect(inShort).toEqual(['You must ask.', 'b', 'c']);
  expect(plainText).toBe(
    'In short You must ask. b c Doors Keep them shut. You must shut it. Windows You may open one. By when at noon Keys You must not lend it. Notes Fire doors, too.',
  );
  expect(words).toBe(34);
  expect(readingMinutes).toBe(1);
  expect(resolve(`## A\n\n${'word '.repeat(1000)}`).readingMinutes).toBe(5);
});

test('a footnote links there and back, with names for those who do not see', () => {
  const { text } = resolve('One.[^n]\n\n[^n]: Two.');
  expect(text).toBe(
    [
      '<p>One.<sup><a href="#note-fn-n" id="note-fnref-n" data-footnote-ref aria-describedby="notes">1</a></sup></p>',
      '<section data-footnotes>',
      '<h2 id="notes">Notes</h2>',
      '<ol>',
      '<li id="note-fn-n">',
      '<p>Two. <a href="#note-fnref-n" data-footnote-backref aria-label="Back to the text, note 1">↩</a></p>',
      '</li>',
      '</ol>',
      '</section>',
      '',
    ].join('\n'),
  );
});

test('tables say their alignment in data and their heads in scope, never in style', () => {
  const { text } = resolve('| a | b |\n|:-:|--:|\n| 1 | 2 |');
  expect(text).toContain('<th scope="col" data-align="center">a</th>');
  expect(text).toContain('<td data-align="right">2</td>');
  expect(text).not.toContain('style');
});

test('a task is a mark with a name, not a control that nobody can use', () => {
  const { text } = resolve('- [ ] ask\n- [x] tell');
  expect(text).toContain('<li><span role="img" aria-label="To do" data-task-mark="to-do">☐</span> ask</li>');
  expect(text).toContain('<li><span role="img" aria-label="Done" data-task-mark="done">☑</span> tell</li>');
});

test('an image is named by its bytes and carries its size', () => {
  expect(resolve('![A door](access-control/door.png)').text).toBe(
    `<p><img alt="A door" data-image="${'ab'.repeat(32)}" width="640" height="480"></p>\n`,
  );
});

test('links keep outside addresses and anchors; those to documents become marks', () => {
  expect(
    resolve(
      '## A\n\n[a](https://example.org/?a=1&b=2), [b](#a), [c](/glossary/#phi), [d](/documents/access-control/#x)',
    ).text,
  ).toContain(
    '<p><a href="https://example.org/?a=1&#x26;b=2">a</a>, <a href="#a">b</a>, <a href="/glossary/#phi">c</a>, <a data-document="access-control" data-anchor="x">d</a></p>',
  );
});

test('comments leave no trace, not even a second space or an empty paragraph', () => {
  expect(resolve('One {/* secret */} two{/* x */}.\n\n{/* secret */}\n\n> {/* secret */} three').text).toBe(
    '<p>One two.</p>\n<blockquote>\n<p>three</p>\n</blockquote>\n',
  );
});

test('phrases alone on a line are a paragraph', () => {
  expect(resolve('<Role id="ciso"/>\n\n<kbd>Esc</kbd>').text).toBe(
    '<p><span data-role="ciso">Head of Information Security</span>\n<kbd>Esc</kbd></p>\n',
  );
});

test('code keeps its signs and its language', () => {
  expect(resolve('```js\na < {b}\n```').text).toBe(
    '<pre><code data-language="js">a &#x3C; {b}\n</code></pre>\n',
  );
});

test('a text node is never taken for attributes', () => {
  expect(resolve('> plain\n\ntext').text).toBe('<blockquote>\n<p>plain</p>\n</blockquote>\n<p>text</p>\n');
});

test('a text with problems resolves to nothing', () => {
  expect(resolveText(read('A <Foo/>.'), records)).toMatchObject({
    text: '',
    outline: [],
    rules: [],
    used: [],
  });
});

describe('what a text asked of the handbook', () => {
  const source =
    'The <Role id="ciso"/>, twice <Role id="ciso"/>, within <Param id="breach-notice"/>; see <Doc to="access-control"/>, not <Term id="none"/>.';

  test('is written down once each', () => {
    expect(resolve(source).used.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'role ciso',
      'parameter breach-notice',
      'document access-control',
      'term none',
    ]);
  });

  test('holds while the answers are equal, be they other objects', () => {
    const { used } = resolve(source);
    const copy = structuredClone(records.role('ciso'));
    expect(answersHold(used, records)).toBe(true);
    expect(answersHold(used, { ...records, role: () => copy })).toBe(true);
  });

  test('is told of each part by itself: the others stand when an answer changes', () => {
    const parsed = read('The <Role id="ciso"/>.\n\nWithin <Param id="breach-notice"/>.\n\nNothing.');
    const parts = resolveParts(parsed, records);
    const renewed = renewParts(parts, parsed, { ...records, parameter: () => undefined });
    expect(parts.map((part, index) => part === renewed[index])).toEqual(
      parts.map(({ used }) => !used.some(({ kind }) => kind === 'parameter')),
    );
    expect(joinParts(renewed, parsed).plainText).toBe(
      'The Head of Information Security. Within breach-notice. Nothing.',
    );
  });

  test('holds no longer when a printed record changes, goes or comes', () => {
    const { used } = resolve(source);
    const role = records.role('ciso');
    expect(answersHold(used, { ...records, role: () => role && { ...role, title: 'CISO' } })).toBe(false);
    expect(answersHold(used, { ...records, parameter: () => undefined })).toBe(false);
    expect(
      answersHold(used, {
        ...records,
        term: (id) => ({ id, term: 'x', aliases: [], definition: 'x', see: [], classification: 'public' }),
      }),
    ).toBe(false);
  });
});
