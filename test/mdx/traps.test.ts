import { describe, expect, test } from 'vitest';
import { problemsOf, read } from './text.ts';

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
    'See <https://example.org/a>.',
    '1:5 angle-link An address does not stand between < and > here. | Write it bare, https://example.org/a, or as a link: [text](https://example.org/a)',
  ],
  [
    'a mail address between angle brackets',
    'Ask <dpo@example.org>.',
    '1:5 angle-link An address does not stand between < and > here. | Write it bare, dpo@example.org, or as a link: [text](mailto:dpo@example.org)',
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
    'a line break of HTML',
    'One<br>two',
    '1:4 unclosed-component <br> is opened and never closed. | Write <br/>.',
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

test('a text that cannot be parsed reports one problem, is not readable and not sound', () => {
  const parsed = read('## A\n\nGive <5 mg, then {');
  expect(parsed).toMatchObject({ readable: false, sound: false, anchors: [], citations: [] });
  expect(parsed.diagnostics).toHaveLength(1);
});

test('lines are counted from the first line of the file, also below a frontmatter that was cut off', async () => {
  const { readText } = await import('../../src/mdx/read-text.ts');
  const [problem] = readText('Text.\n\n<Example>\n', 'policies/a/b.mdx', 20).diagnostics;
  expect(problem).toMatchObject({ file: 'policies/a/b.mdx', line: 22, column: 1 });
  expect(problem?.message).toContain('in line 22');
});
