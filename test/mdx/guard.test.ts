import { describe, expect, test } from 'vitest';
import { problemsOf, read, rulesBrokenBy } from './text.ts';

/** Name, text, and the one problem: place, rule, and a piece of message and hint. */
type Case = [name: string, source: string, place: string, rule: string, message: string, hint: string];

const cases: Case[] = [
  [
    'an import',
    "import x from './x.js'\n\nText.",
    '1:1',
    'no-import',
    'begins with "import"',
    'Remove it: components need no import.',
  ],
  ['an export', 'export const a = 1\n\nText.', '1:1', 'no-import', 'begins with "export"', 'Remove it'],
  [
    'an expression',
    'One plus {1 + 1}.',
    '1:10',
    'no-expression',
    '"{1 + 1}" is read as program code',
    '{/* 1 + 1 */}',
  ],
  [
    'an expression on its own line',
    'Text.\n\n{process.exit()}',
    '3:1',
    'no-expression',
    'process.exit()',
    '&#123;',
  ],
  [
    'a comment with code behind it',
    'Text {/* a */ 1 /* b */}.',
    '1:6',
    'no-expression',
    'only one comment',
    'Write one comment and nothing else',
  ],
  [
    'two comments',
    'Text {/* a */ /* b */}.',
    '1:6',
    'no-expression',
    'only one comment',
    'Write one comment',
  ],
  [
    'a comment in one-line form',
    '{// a\n}\n\nText.',
    '1:1',
    'no-expression',
    'only one comment',
    '{/* like this */}',
  ],
  ['a spread', 'A <Param id="x" {...all}/> is.', '1:17', 'no-spread', '{...all}', 'name="text"'],
  [
    'an expression in an attribute',
    'A <Param id={"x"}/> is.',
    '1:10',
    'no-expression-attribute',
    'value of "id"',
    'id="x"',
  ],
  ['a handler', 'A <Param id="x" onClick="y"/> is.', '1:17', 'no-handler', '"onClick"', 'Remove it.'],
  ['a handler on HTML', 'A <kbd onclick="y">Esc</kbd> is.', '1:8', 'no-handler', '"onclick"', 'Remove it.'],
  [
    'an unknown component',
    'A <Parm id="x"/> is.',
    '1:3',
    'unknown-component',
    'no component <Parm>',
    'Did you mean Param?',
  ],
  [
    'a component nobody could mean',
    'A <Zzzzzzzz/> is.',
    '1:3',
    'unknown-component',
    '<Zzzzzzzz>',
    'There are InShort, Rule',
  ],
  ['a member name', 'A <Foo.Bar/> is.', '1:3', 'component-name', '<Foo.Bar>', 'plain names'],
  ['a namespace', 'A <xlink:href/> is.', '1:3', 'component-name', '<xlink:href>', 'plain names'],
  ['a fragment', 'A <>b</> is.', '1:3', 'component-name', '<>', 'plain names'],
  ['raw HTML', '<div>\n\nText.\n\n</div>', '1:1', 'no-html', '<div>', 'Markdown'],
  [
    'a component in small letters',
    'A <param id="x"/> is.',
    '1:3',
    'no-html',
    '<param>',
    'Did you mean Param?',
  ],
  ['an attribute on HTML', 'Press <kbd class="x">Esc</kbd>.', '1:12', 'no-html', '"class"', 'Remove it.'],
  ['a style on HTML', 'An <abbr title="x" style="y">z</abbr>.', '1:20', 'no-html', '"style"', 'Remove it.'],
  [
    'an abbreviation without its words',
    'An <abbr title>z</abbr>.',
    '1:10',
    'no-html',
    'no value',
    'Write title="..."',
  ],
  [
    'details without a summary',
    '<details>\n\nText.\n\n</details>',
    '1:1',
    'component-content',
    'does not begin with its summary',
    '<summary>',
  ],
  [
    'an attribute on a heading',
    '## Title {#a onclick="x"}\n\nText.',
    '1:1',
    'heading-attribute',
    '"onclick"',
    'Write {#anchor} and nothing else.',
  ],
  ['a class on a heading', '## Title {#a .big}\n\nText.', '1:1', 'heading-attribute', 'a class', '{#anchor}'],
  [
    'an unknown prop',
    'A <Param id="x" unit="y"/> is.',
    '1:17',
    'unknown-prop',
    'no attribute "unit"',
    'It has id.',
  ],
  [
    'a misspelt prop, once',
    '## A\n\n<Rule id="r" levle="must" who="all-staff">\nYou **must**.\n</Rule>',
    '3:14',
    'unknown-prop',
    '"levle"',
    'Did you mean level?',
  ],
  [
    'a missing prop',
    'A <Param/> is.',
    '1:3',
    'missing-prop',
    'needs the attribute "id"',
    'Id in content/parameters.yaml',
  ],
  [
    'a duplicate prop',
    'A <Param id="x" id="y"/> is.',
    '1:17',
    'duplicate-prop',
    '"id" is written twice',
    'Keep one',
  ],
  ['a prop without a value', 'A <Param id/> is.', '1:10', 'bad-prop', '"id" has no value', 'id="..."'],
  [
    'a prop of the wrong form',
    'A <Param id="Breach Notice"/> is.',
    '1:10',
    'bad-prop',
    '"Breach Notice"',
    'small letters',
  ],
  [
    'a prop outside its list',
    '<Callout kind="importent">\nText.\n</Callout>',
    '1:10',
    'bad-prop',
    '"importent"',
    'Did you mean important?',
  ],
  [
    'a clock without ids',
    '<Clock/>\n\nText.',
    '1:1',
    'missing-prop',
    'do not fit together',
    'either ids or regime',
  ],
  [
    'text in a component that prints its own',
    'A <Param id="x">72</Param> is.',
    '1:3',
    'component-content',
    '<Param> holds text',
    'without a closing tag',
  ],
  [
    'a block inside a sentence',
    '## A\n\nA <Callout kind="note">b</Callout> is.',
    '3:3',
    'component-content',
    'inside a sentence',
    'lines of their own',
  ],
  [
    'a paragraph in a phrase',
    '<Doc to="access-control">\n\nText.\n\n</Doc>',
    '1:1',
    'component-content',
    'only words of one sentence',
    'on one line',
  ],
  ['an empty block', '<Example>\n</Example>', '1:1', 'component-content', '<Example> is empty', 'between'],
  [
    'a list in Steps that is not numbered',
    '<Steps>\n- a\n- b\n</Steps>',
    '1:1',
    'component-content',
    'one numbered list',
    '"1. "',
  ],
  [
    'a script in an address',
    'See [this](javascript:alert(1)).',
    '1:12',
    'unsafe-address',
    'javascript:alert(1)',
    'https://',
  ],
  [
    'an address without encryption',
    'See [this](http://example.org/a).',
    '1:12',
    'unencrypted-link',
    'not encrypted',
    'https://example.org/a',
  ],
  [
    'an address that another host takes',
    'See [this](//example.org).',
    '1:12',
    'unsafe-address',
    'does not stay in this handbook',
    'one slash',
  ],
  ['a path that climbs', 'See [this](/a/../../b).', '1:12', 'unsafe-address', 'does not stay', 'whole path'],
  [
    'an address with a password',
    'See [this](https://me:secret@example.org/).',
    '1:12',
    'unsafe-address',
    'password',
    'https://example.org/',
  ],
  [
    'a relative address',
    'See [this](../access/access-control.mdx).',
    '1:12',
    'unsafe-address',
    'access-control.mdx',
    '<Doc to="access-control"/>',
  ],
  [
    'an address in a definition',
    'See [this][a].\n\n[a]: data:text/html,x',
    '3:6',
    'unsafe-address',
    'data:text/html,x',
    'https://',
  ],
  [
    'a link in a link',
    'See [this <Doc to="access-control"/>](/a/).',
    '1:11',
    'nested-link',
    'inside another link',
    'End the first link',
  ],
  [
    'a hidden character in the source',
    'Pay \u202eeur.',
    '1:5',
    'hidden-character',
    'U+202E (right-to-left override)',
    'Delete it',
  ],
  [
    'a hidden character behind a reference',
    'Pay &#x202e;eur.',
    '1:5',
    'hidden-character',
    'U+202E',
    'Delete it',
  ],
  [
    'a hidden character in an attribute',
    'An <abbr title="a&#x200b;b">z</abbr>.',
    '1:18',
    'hidden-character',
    'U+200B (zero-width space)',
    'Delete it',
  ],
  [
    'a hidden character in a text for blind readers',
    '![a&shy;b](access-control/a.png)',
    '1:4',
    'hidden-character',
    'U+00AD (soft hyphen)',
    'Delete it',
  ],
  ['a null character', 'Pay\u0000.', '1:4', 'hidden-character', 'U+0000 (null character)', 'Delete it'],
  ['a first heading', '# Title\n\nText.', '1:1', 'heading-level', 'begin with ##', 'write ## Title'],
  [
    'a heading that jumps',
    '## A\n\n#### B\n\nText.',
    '3:1',
    'heading-level',
    'from ## to ####',
    'Write ### B',
  ],
  ['a text that begins with ###', '### B\n\nText.', '1:1', 'heading-level', 'from # to ###', 'Write ## B'],
  ['a heading in a list', '- ## A\n\nText.', '1:3', 'heading-place', 'inside a list', 'in bold'],
  ['an empty heading', '## {/* later */}\n\nText.', '1:1', 'empty-heading', 'no words', 'remove the heading'],
  [
    'two headings of one name',
    '## A\n\n## A\n\nText.',
    '3:1',
    'duplicate-anchor',
    '"a" is taken already, in line 1, column 1',
    '{#a-2}',
  ],
  [
    'a rule with the anchor of a heading',
    '## Doors {#doors}\n\n<Rule id="doors" level="may" who="all-staff">\nYou **may**.\n</Rule>',
    '3:7',
    'duplicate-anchor',
    '"doors"',
    'another id',
  ],
  ['an anchor with capitals', '## A {#Big_Door}\n\nText.', '1:1', 'bad-anchor', '"Big_Door"', '{#big-door}'],
  ['an anchor of our own', '## Notes\n\nText.', '1:1', 'bad-anchor', '"notes" is kept', 'notes-section'],
  ['a heading of signs only', '## ???\n\nText.', '1:1', 'bad-anchor', '"???"', '{#anchor}'],
  [
    'a dead anchor',
    '## Doors\n\nSee [this](#door).',
    '3:12',
    'dead-anchor',
    '"#door"',
    'Did you mean #doors?',
  ],
  [
    'an image without words',
    '![](access-control/door.png)',
    '1:1',
    'image-text',
    'no alternative text',
    'what it shows',
  ],
  [
    'an image elsewhere',
    '![A door](../img/door.png)',
    '1:1',
    'image-address',
    'folder of its document',
    'write access-control/door.png',
  ],
  [
    'an image on another site',
    '![A door](https://example.org/door.png)',
    '1:1',
    'image-address',
    'lies on another server',
    'Take it out',
  ],
  [
    'a drawing that may hold scripts',
    '![A door](access-control/door.svg)',
    '1:1',
    'image-address',
    'no PNG, JPEG, WebP or AVIF',
    'access-control/door.png',
  ],
  [
    'an image behind a definition',
    '![A door][d]\n\n[d]: /door.png',
    '1:1',
    'image-address',
    'folder of its document',
    'access-control/door.png',
  ],
  [
    'code without an end',
    'Text.\n\n```js\na\n\n## B\n',
    '3:1',
    'unclosed-code',
    'does not end',
    'where the code ends',
  ],
  ['nothing', '', '1:1', 'empty-document', 'no text', 'below the frontmatter'],
  ['only comments', '{/* later */}\n', '2:1', 'empty-document', 'no text', 'heading'],
  [
    'a footnote that is not there',
    'See.[^a]',
    '1:5',
    'bad-footnote',
    '[^a] is not written',
    '[^a]: The text',
  ],
  [
    'a footnote that nobody uses',
    'See.\n\n[^a]: Note.',
    '3:1',
    'bad-footnote',
    'No sentence uses',
    'where it belongs',
  ],
  [
    'a footnote written twice',
    'See.[^a]\n\n[^a]: Note.\n\n[^a]: Other.',
    '5:1',
    'bad-footnote',
    'written twice',
    'another name',
  ],
  [
    'a rule outside any section',
    '<Rule id="r" level="may" who="all-staff">\nYou **may**.\n</Rule>',
    '1:1',
    'rule-place',
    'cannot be numbered',
    '## heading',
  ],
  [
    'a rule in a callout',
    '## A\n\n<Callout kind="note">\n<Rule id="r" level="may" who="all-staff">\nYou **may**.\n</Rule>\n</Callout>',
    '4:1',
    'rule-place',
    'cannot be numbered',
    'outside any list',
  ],
  [
    'a rule without its word',
    '## A\n\n<Rule id="r" level="must-not" who="all-staff">\nYou **must** not.\n</Rule>',
    '3:1',
    'rule-words',
    '"must not" in bold',
    '**must not**',
  ],
  [
    'Satisfies in the middle of a section',
    '## A\n\nText.\n\n<Satisfies gdpr="Art.32"/>',
    '5:1',
    'satisfies-place',
    'directly under a heading',
    'below the heading',
  ],
  [
    'a framework named twice',
    '## A\n\n<Satisfies gdpr="Art.32"/>\n\n<Satisfies gdpr="Art.33"/>\n\nText.',
    '5:12',
    'satisfies-place',
    '"gdpr" twice',
    'one attribute',
  ],
  [
    'Satisfies that names nothing',
    '## A\n\n<Satisfies/>\n\nText.',
    '3:1',
    'missing-prop',
    'do not fit together',
    'at least one framework',
  ],
  [
    'Satisfies with ids of no framework',
    '## A\n\n<Satisfies ids="A.1"/>\n\nText.',
    '3:12',
    'bad-prop',
    'does not fit the attribute "ids"',
    'framework and ids together',
  ],
  [
    'In short after a heading',
    '## A\n\n<InShort>\n- a\n- b\n- c\n</InShort>',
    '3:1',
    'bad-in-short',
    'before the first heading',
    'first thing',
  ],
  [
    'In short with two sentences',
    '<InShort>\n- a\n- b\n</InShort>',
    '1:1',
    'bad-in-short',
    '2 sentences',
    'Add what',
  ],
  [
    'In short with eight sentences',
    `<InShort>\n${'- a\n'.repeat(8)}</InShort>`,
    '1:1',
    'bad-in-short',
    '8 sentences',
    'Keep the seven',
  ],
  [
    'In short with a paragraph',
    '<InShort>\nText.\n</InShort>',
    '1:1',
    'bad-in-short',
    'one bulleted list',
    '"- "',
  ],
];

describe('the guard refuses', () => {
  test.each(cases)('%s', (_, source, place, rule, message, hint) => {
    const problems = problemsOf(source);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${place} ${rule} `));
    const [said, advice] = problems[0]?.split(' | ') ?? [];
    expect(said).toContain(message);
    expect(advice).toContain(hint);
  });
});

test('frontmatter between plus signs is refused at the beginning', () => {
  expect(problemsOf('+++\na = 1\n+++\n\nText.')).toEqual([
    '1:1 node-type A policy text cannot hold frontmatter between +++ lines. | Use headings, paragraphs, lists, tables, quotes, links, images and components.',
  ]);
});

describe('names that every object inherits are no components', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])('<%s/>', (name) => {
    expect(rulesBrokenBy(`A <${name}/> is.`)).toEqual([
      /^[a-z]/.test(name) ? 'no-html' : 'unknown-component',
    ]);
  });
  test.each(['constructor', '__proto__', 'toString'])('the attribute %s', (name) => {
    expect(rulesBrokenBy(`A <Param id="x" ${name}="y"/> is.`)).toEqual(['unknown-prop']);
    expect(rulesBrokenBy(`A <kbd ${name}="y">Esc</kbd> is.`)).toEqual(['no-html']);
  });
  test('the framework __proto__', () => {
    expect(rulesBrokenBy('## A\n\n<Satisfies __proto__="Art.1"/>\n\nText.')).not.toEqual([]);
  });
});

describe('an address is judged as a browser reads it', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#9;script:alert(1)',
    'java&Tab;script:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    '&#1;javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'ftp://example.org',
    '/\\example.org',
    '\\\\example.org',
    '/&#92;example.org',
    '/&#9;/example.org',
    'https:example.org',
    'https:/example.org',
    'https:\\\\example.org',
    'https://',
    'mailto:',
    'tel:',
    '#',
    '?q=1',
    'documents/access-control',
    '/a//b',
    '/%2e%2e/b',
    '/.%2e/%2fexample.org',
  ])('%s fails', (address) => {
    expect(rulesBrokenBy(`See [this](<${address}>).`)).toContain('unsafe-address');
    expect(rulesBrokenBy(`See [this][a].\n\n[a]: <${address}>`)).toContain('unsafe-address');
  });
  test.each([
    'https://example.org',
    'https://example.org:8443/a?b=c#d',
    'mailto:dpo@example.org',
    'tel:+16175550123',
    '/documents/access-control/',
    '/documents/access-control/#a',
    '/glossary/?q=1#phi',
    '/',
    '#here',
  ])('%s may be written', (address) => {
    expect(problemsOf(`## Here\n\nSee [this](${address}).`)).toEqual([]);
  });
  test('a bare address without https: is told with the address that would do', () => {
    expect(problemsOf('See www.example.org now.')).toEqual([
      '1:5 unencrypted-link The address "www.example.org" is read as http: and not encrypted. | Write https://www.example.org, if that works in a browser.',
    ]);
  });
});

test('footnotes and definitions are walked like the rest', () => {
  const source = 'See.[^a]\n\n[^a]: A <script>x</script>, <Foo/> and [b](javascript:x).\n';
  expect(rulesBrokenBy(source)).toEqual(['no-html', 'unknown-component', 'unsafe-address']);
});

test('a text that nests too deeply is reported once and does not overflow', () => {
  expect(rulesBrokenBy(`${'> '.repeat(3000)}a`)).toEqual(['too-deep']);
  expect(rulesBrokenBy(`${'- '.repeat(3000)}a`)).toEqual(['too-deep']);
  expect(rulesBrokenBy(`a ${'*b **c '.repeat(100)}${'d** e* '.repeat(100)}`)).toContain('too-deep');
});

test('program code that would overflow the parser is refused before it is parsed', () => {
  for (const [open, close] of [
    ['(', ')'],
    ['[', ']'],
    ['([', '])'],
  ] as const) {
    expect(problemsOf(`Text {${open.repeat(900)}${close.repeat(900)}} more.`)).toEqual([
      expect.stringContaining('1:6 too-deep Program code begins here that is very long'),
    ]);
  }
  expect(rulesBrokenBy(`Text {${'{'.repeat(900)}${'}'.repeat(900)}} more.`)).toEqual(['too-large']);
  // Each of these ended the process at ten times the length.
  for (const code of ['!', 'a=>', 'new ', 'a=', 'a**', 'a?b:', '"}"+']) {
    const long = `{${code.repeat(Math.ceil(3000 / code.length))}1}`;
    expect(rulesBrokenBy(`Text\n\n${long}`)).toEqual(['too-deep']);
    expect(rulesBrokenBy(`<Callout kind=${long}/>`)).toEqual(['too-deep']);
  }
  expect(rulesBrokenBy(`Text {${'!'.repeat(2500)}1} more.`)).toEqual(['no-expression']);
  // Each tag behind a bracket that never closes doubles what the parser takes.
  expect(rulesBrokenBy('a {\n<kbd>b '.repeat(12))).toContain('lone-brace');
  expect(rulesBrokenBy('a {\n<kbd>b '.repeat(12))).not.toContain('too-deep');
  expect(rulesBrokenBy('a {\n<kbd>b '.repeat(13))[0]).toBe('too-deep');
  expect(rulesBrokenBy('Ask {name} of {"x"}.\n\n'.repeat(30))).toHaveLength(60);
  for (const source of [
    `export const a = ${'['.repeat(900)}`,
    `Text.\n\nexport function f() {\n\n${'a:'.repeat(2000)};\n}`,
  ])
    expect(rulesBrokenBy(source)).toEqual(['no-import']);
  // Inside a paragraph, and in code, these are words and signs.
  expect(rulesBrokenBy(`Of goods they\nexport much.\n\n${'And so on. '.repeat(500)}`)).toEqual([]);
  expect(rulesBrokenBy(`A \`\`{\`(\`\` and \\{ are signs.\n\n${'And so on. '.repeat(500)}\n\n\`}\``)).toEqual(
    [],
  );
  expect(rulesBrokenBy(`- ~~~js\n  {\n  ~~~\n\n${'And (so) on. '.repeat(700)} {/* yes */}`)).toEqual([]);
  expect(rulesBrokenBy(`A \`{x}\` is (${'a (b) '.repeat(1500)}) fine {/* yes */}.`)).toEqual([]);
});

test('a text that would make the parser panic is read like any other', () => {
  expect(rulesBrokenBy('import {a} from "b"\n</A>\\')).toEqual(['no-import']);
});

test('all problems of a text are found together, each where it is', () => {
  const source =
    '# A\n\nSee [a](http://example.org), <Foo/> and {b}.\n\n<Callout kind="x">\n![](b.svg)\n</Callout>\n';
  expect(read(source).diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
    '1:1 heading-level',
    '3:9 unencrypted-link',
    '3:30 unknown-component',
    '3:41 no-expression',
    '5:10 bad-prop',
    '6:1 image-address',
    '6:1 image-text',
  ]);
});

test('an attribute is found on whichever line of a tag it stands, also behind a ">" in another value', () => {
  expect(
    problemsOf(
      '## A\n\n<Rule\n  id="r"\n  level="may"\n  who="all-staff"\n  record="a > b"\n  foo="x"\n>\nYou **may**.\n</Rule>',
    )[0],
  ).toMatch(/^8:3 unknown-prop/);
});

test('what authors may write is let through', () => {
  expect(
    problemsOf(
      [
        '<InShort>\n- You **must** ask.\n- b\n- c\n</InShort>',
        '## One {#one}',
        '{/* a comment with } and < in it */}',
        '<Satisfies iso27001-2022="A.5.15" gdpr="Art.32(1)(b)"/>',
        '<Satisfies framework="nist-csf-2.0" ids="PR.AA-01"/>',
        'Text with `{code}` and `<b>`, ~~struck~~, **bold**, H<sub>2</sub>O, <kbd>Esc</kbd>,<br/>x<sup>2</sup>, 5 < 6, ☎️.[^n]',
        '| a | b |\n|:--|--:|\n| 1 | <Term id="phi"/> |',
        '- [ ] to do\n- [x] done',
        '<details open>\n<summary>More</summary>\n\nText.\n\n</details>',
        '![A door](access-control/door.png)',
        '[^n]: A note by the <Role id="ciso"/>.',
      ].join('\n\n'),
    ),
  ).toEqual([]);
});

describe('a hidden character may stand where it makes what is seen', () => {
  test.each([
    ['an emoji of two', 'Text \u{1f469}\u200d\u{1f4bb}.'],
    ['one with a colour of skin', 'Text \u{1f469}\u{1f3fd}\u200d\u{1f4bb}.'],
    ['one with a heart', 'Text \u{1f469}\u200d\u2764\ufe0f\u200d\u{1f468}.'],
    ['the flag of England', 'Text \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}.'],
    ['marks of direction in an Arabic line', 'نص\u200f مع علامة (ISO\u200e 27001).'],
    ['a joiner in a Persian word', 'می\u200cخواهم'],
  ])('%s', (_, source) => {
    expect(rulesBrokenBy(source)).toEqual([]);
  });

  test.each([
    ['a joiner between letters', 'pay\u200dment'],
    ['a joiner behind an emoji and a letter', '\u{1f469}a\u200db'],
    ['tags that no flag carries', 'a\u{e0067}\u{e0062}\u{e007f}'],
    ['tags without an end', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}'],
    ['a mark of direction in a Latin line', 'نص\n\nISO\u200e 27001'],
    ['an override in an Arabic line', 'نص \u202e100'],
  ])('not %s', (_, source) => {
    expect(rulesBrokenBy(source)).toContain('hidden-character');
  });
});
