import { describe, expect, test } from 'vitest';
import { problemsOf, read, rulesBrokenBy } from './text.ts';

const sentence = 'Give ';
const traps: [string, string, string][] = [
  [
    'a "less than" sign',
    `${sentence}<5 mg at once.`,
    '1:6 less-than The sign < begins a tag, and none follows. | Write "less than 5 mg" in words, or &lt; for the sign.',
  ],
  [
    'a "less or equal" sign',
    `${sentence}<=5 mg at once.`,
    '1:6 less-than The sign < begins a tag, and none follows. | Write "at most 5 mg" in words, or &lt; for the sign.',
  ],
  [
    'a lone brace',
    'First.\n\nThen { and more.',
    '3:6 lone-brace A curly bracket { is opened here and never closed. | For a curly bracket as text write &#123; or &#125;; for an anchor write ## Title {#anchor}.',
  ],
  [
    'words between braces',
    'Dear {first name},',
    '1:6 lone-brace Curly brackets begin program code, and what stands here is none. | For a curly bracket as text write &#123; or &#125;; for an anchor write ## Title {#anchor}.',
  ],
  [
    'a comment without end',
    'First.\n\n{/* to do',
    '3:1 lone-brace A comment begins here and does not end. | End it with */} on the same line or below.',
  ],
  [
    'an address between angle brackets',
    'See <ftp://example.org/a>.',
    '1:5 angle-link An address that begins with "ftp:" may not stand here. | Write <https://example.org/a>, if that works in a browser, or say in words where it is found.',
  ],
  [
    'one with spaces in it',
    'See <https://example.org/a b>.',
    '1:5 angle-link The address "https://example.org/a b" has a space in it. | Write each space as %20: <https://example.org/a%20b>',
  ],
  [
    'a comment of HTML',
    'First.\n<!-- ask legal -->',
    '2:1 html-comment Comments are not written <!-- --> here. | Write {/* ask legal */}',
  ],
  [
    'a component left open',
    '## A\n\n<Example>\n\nStory.\n',
    '3:1 unclosed-component <Example> is opened here, in line 3, and never closed. | Write </Example> where it ends, on a line of its own if <Example> has one.',
  ],
  [
    'a component closed by another',
    '<Example>\n\nStory.\n\n</Callout>',
    '5:1 unclosed-component </Callout> stands here, but <Example>, opened in line 1, is still open. | Write </Example> before it.',
  ],
  [
    'a component closed in other letters',
    '<InShort>\n\nStory.\n\n</Inshort>',
    '5:1 unclosed-component </Inshort> stands here, but <InShort>, opened in line 1, is still open. | Write </InShort> before it, with the same capital letters.',
  ],
  [
    'a component that was never opened',
    'Story.\n\n</Example>',
    '3:1 unclosed-component </Example> closes something that is not open. | Write <Example> where it begins, or remove </Example>.',
  ],
  [
    'a component that needs a slash',
    'Within <Param id="breach-notice">.',
    '1:8 unclosed-component <Param> is opened and never closed. | End the tag with a slash: <Param .../>',
  ],
  [
    'a line break in capital letters',
    'One<BR>two',
    '1:4 unclosed-component <BR> is opened and never closed. | Write <br/>.',
  ],
  [
    'a phrase that outlives its paragraph',
    'See <Doc to="a">this\n\nand</Doc> that.',
    '1:5 unclosed-component <Doc> is opened here and not closed before the paragraph ends. | Write </Doc> in the same paragraph, or, if nothing stands between, <Doc .../>',
  ],
  [
    'a block in a list without indentation',
    '- <Example>\n\nStory.\n\n</Example>',
    '1:3 unclosed-component <Example> is opened here and not closed before the list item ends. | Put <Example> and </Example> on lines of their own, with the same indentation.',
  ],
  [
    'a value without quotes',
    'Within <Param id=breach-notice/>.',
    '1:8 mdx-syntax The value of "id" in <Param> is not in quotes. | Write id="breach-notice"',
  ],
  [
    'a value without its second quote',
    'Within <Param id="breach-notice/>.',
    '1:8 mdx-syntax A tag begins here and does not end. | Check that every value has its two quotes and that the tag ends with > or />.',
  ],
];

describe('what authors fall into is explained in their words', () => {
  test.each(traps)('%s', (_, source, expected) => {
    expect(problemsOf(source)).toEqual([expected]);
  });
});

test('a line of prose that begins with "export" is told from a program', () => {
  expect(problemsOf('Some goods need a licence:\n\nexport of medicines is one case.')).toEqual([
    '3:1 no-import A line that begins with "export" is read as program code, which a policy text cannot hold. | Let the line begin with another word, so that "export" stands inside it.',
  ]);
});

const opened = '## Opened\n\nFirst [here](javascript:a).\n\n';
const closed = '\n\n### B\n\nThen [there](javascript:b).\n';

describe('a trap hides no other fault of its text, and makes none up', () => {
  const whole = [...traps.map(([name, source]) => [name, source] as const)];
  test.each([
    ...whole,
    ['a picture of HTML', '<p align="center">\n  <img src="logo.png" alt="Logo">\n</p>'],
    ['a gap to fill in', 'Send it to <insert email address here> now.'],
    ['a gap in a heading', '## Duties of <Company Name>'],
    ['a brace in a heading', '## Duties { of'],
    ['a comment of several lines', '<!-- ask\n\nlegal -->\n\nText.'],
    ['the marks of a merge', '<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n>>>>>>> main'],
    ['words of a template engine', 'Write to {% data contact %}.'],
  ] as const)('%s', (_, source) => {
    const found = rulesBrokenBy(opened + source + closed);
    expect(found.filter((rule) => rule === 'unsafe-address')).toHaveLength(2);
    // Nothing that the masked place brought about: an empty heading, a skipped level, an empty component.
    expect(found.filter((rule) => /^(?:empty|heading|component|broken|duplicate|dead)-/.test(rule))).toEqual(
      [],
    );
  });

  test.each(traps)('%s: it is reported where it is, and once', (_, source, expected) => {
    const rule = expected.split(' ')[1];
    const [before, after] = ['Before.\n\n', '\n\nAfter.\n'];
    const line = Number(expected.split(':')[0]) + 2;
    const found = read(before + source + after).diagnostics.map((one) => `${one.line} ${one.rule}`);
    expect(found).toEqual([`${line} ${rule}`]);
  });

  test('a text with traps is not readable and not sound, and nobody trusts its anchors', () => {
    const parsed = read('## A\n\nGive <5 mg, then {');
    expect(parsed).toMatchObject({ readable: false, sound: false, anchors: [], headings: [] });
    expect(parsed.diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
      '3:6 less-than',
      '3:18 lone-brace',
    ]);
  });

  test('twenty traps are reported with all else, of twenty-one the first twenty', () => {
    const of = (count: number) => rulesBrokenBy(`[x](javascript:a)\n\n${'Give <5 mg.\n\n'.repeat(count)}`);
    expect(of(19)).toEqual(['unsafe-address', ...Array(19).fill('less-than')]);
    expect(of(21)).toEqual(Array(20).fill('less-than'));
  });

  test('what a text names is looked up in spite of a trap', () => {
    expect(read('Give <5 mg within <Param id="breach-notice"/>.').citations).toMatchObject([
      { kind: 'parameter', id: 'breach-notice' },
    ]);
  });

  test('a hidden character inside a trap is seen', () => {
    expect(rulesBrokenBy('Give {first\u202e name}.')).toEqual(['lone-brace', 'hidden-character']);
  });
});

describe('no hint asks for a tag that would be refused', () => {
  test.each([
    ['<p>\n<img src="a/logo.png" alt="Logo">\n</p>', 'img', '![what it shows](FOLDER/logo.png)'],
    ['One\n\n<hr>\n\ntwo', 'hr', 'Write --- on a line'],
    ['Send it to <insert email here> now.', 'insert email here', '&lt;insert email here&gt;'],
    ['Ask the <Name of officer>.', 'Name of officer', '&lt;Name of officer&gt;'],
  ])('%s', (source, name, hint) => {
    const found = read(source).diagnostics.filter(({ message }) => message.includes(`<${name}>`));
    expect(found).toHaveLength(1);
    expect(found[0]?.hint).toContain(hint);
    for (const one of read(source).diagnostics)
      expect(one.hint).not.toMatch(/<\/(?:img|hr|br|insert|Name)>/i);
  });
});

test('lines are counted from the first line of the file, also below a frontmatter that was cut off', async () => {
  const { readText } = await import('../../src/mdx/read-text.ts');
  const [problem] = readText('Text.\n\n<Example>\n', 'policies/a/b.mdx', 20).diagnostics;
  expect(problem).toMatchObject({ file: 'policies/a/b.mdx', line: 22, column: 1 });
  expect(problem?.message).toContain('in line 22');
});
