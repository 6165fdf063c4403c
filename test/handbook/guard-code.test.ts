import { describe, expect, test } from 'vitest';
import { document, reportOn, tried } from '../support/faulty-handbook.ts';

/** Fault, body of a document that begins on line 13, and what the check says after the name of the file. */
type Case = [fault: string, body: string, says: string[]];

const cases: Case[] = [
  [
    'an import',
    "import Chart from '../chart.js'\n\nText.",
    [
      '13:1  error  no-import  A line that begins with "import" is read as program code, which a policy text cannot hold. Remove it: components need no import.',
    ],
  ],
  [
    'an export',
    'export const a = 1\n\nText.',
    [
      '13:1  error  no-import  A line that begins with "export" is read as program code, which a policy text cannot hold. Remove it: components need no import.',
    ],
  ],
  [
    'a sentence that begins like a program',
    'Some goods need a licence:\n\nexport of medicines is one case.',
    [
      '15:1  error  no-import  A line that begins with "export" is read as program code, which a policy text cannot hold. Let the line begin with another word, so that "export" stands inside it.',
    ],
  ],
  [
    'an expression',
    'One plus {1 + 1}.',
    [
      '13:10  error  no-expression  "{1 + 1}" is read as program code. Between curly brackets only one comment may stand. For curly brackets as text write &#123; and &#125;, for a comment {/* 1 + 1 */}.',
    ],
  ],
  [
    'an expression on lines of its own',
    'Text.\n\n{process.exit()}',
    [
      '15:1  error  no-expression  "{process.exit()}" is read as program code. Between curly brackets only one comment may stand. For curly brackets as text write &#123; and &#125;, for a comment {/* process.exit() */}.',
    ],
  ],
  [
    'a placeholder',
    'Dear {name},',
    [
      '13:6  error  no-expression  "{name}" is read as program code. Between curly brackets only one comment may stand. For curly brackets as text write &#123; and &#125;, for a comment {/* name */}.',
    ],
  ],
  [
    'two comments in one pair of brackets',
    'Text {/* a */ /* b */}.',
    [
      '13:6  error  no-expression  "{/* a */ /* b */}" is read as program code. Between curly brackets only one comment may stand. Write one comment and nothing else: {/* like this */}',
    ],
  ],
  [
    'a spread',
    'Within <Param {...all}/>.',
    [
      '13:8  error  missing-prop  <Param> needs the attribute "id". Write id="...": Id in content/parameters.yaml.',
      '13:15  error  no-spread  "{...all}" is program code, which a policy text cannot hold. Write each attribute as name="text".',
    ],
  ],
  [
    'an expression in an attribute',
    'Within <Param id={"screen-lock"}/>.',
    [
      '13:15  error  no-expression-attribute  The value of "id" is program code, which a policy text cannot hold. Write it in quotes: id="screen-lock"',
    ],
  ],
  [
    'a handler on a component',
    'Within <Param id="screen-lock" onClick="run()"/>.',
    [
      '13:32  error  no-handler  The attribute "onClick" would run a program, which a policy text cannot do. Remove it.',
    ],
  ],
  [
    'a handler on HTML',
    'Press <kbd onclick="run()">Esc</kbd>.',
    [
      '13:12  error  no-handler  The attribute "onclick" would run a program, which a policy text cannot do. Remove it.',
    ],
  ],
  [
    'a handler on a heading',
    '## Title {#title onclick="run()"}\n\nText.',
    [
      '13:1  error  heading-attribute  The heading has the attribute "onclick"; only an anchor may stand between its curly brackets. Write {#anchor} and nothing else.',
    ],
  ],
  [
    'a class on a heading',
    '## Title {#title .large}\n\nText.',
    [
      '13:1  error  heading-attribute  The heading has a class; only an anchor may stand between its curly brackets. Write {#anchor} and nothing else.',
    ],
  ],
  [
    'HTML beyond the few',
    '<div>\n\nText.\n\n</div>',
    [
      '13:1  error  no-html  The HTML element <div> may not be used in a policy text. Take the tags out and keep what stands between them, in Markdown.',
    ],
  ],
  [
    'a script',
    '<script>alert(1)</script>',
    [
      '13:1  error  no-html  The HTML element <script> may not be used in a policy text. Write it in Markdown, or with abbr, kbd, sub, sup, details, summary or br.',
    ],
  ],
  [
    'an element of HTML in a sentence',
    'A <u>word</u>.',
    [
      '13:3  error  no-html  The HTML element <u> may not be used in a policy text. Write **words** for what must stand out.',
    ],
  ],
  [
    'a link of HTML',
    '<a href="https://example.org">Text</a>',
    [
      '13:1  error  no-html  The HTML element <a> may not be used in a policy text. Write a link as [words](https://example.org).',
    ],
  ],
  [
    'an attribute on HTML',
    'Press <kbd class="x">Esc</kbd>.',
    ['13:12  error  no-html  <kbd> may not have the attribute "class". Remove it.'],
  ],
  [
    'a style',
    'An <abbr title="x" style="color: red">y</abbr>.',
    ['13:20  error  no-html  <abbr> may not have the attribute "style". Remove it.'],
  ],
];

describe('a policy text cannot hold', () => {
  test.each(cases)('%s', (_fault, body, says) => {
    expect(reportOn(document(body))).toEqual(says.map((line) => `${tried}:${line}`));
  });
});
