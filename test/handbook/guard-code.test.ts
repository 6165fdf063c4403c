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
      '13:1  error  no-html  The HTML element <div> may not be used in a policy text. Write it in Markdown, or with abbr, kbd, sub, sup, details, summary or br.',
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
      '13:3  error  no-html  The HTML element <u> may not be used in a policy text. Write it in Markdown, or with abbr, kbd, sub, sup, details, summary or br.',
    ],
  ],
  [
    'a link of HTML',
    '<a href="https://example.org">Text</a>',
    [
      '13:1  error  no-html  The HTML element <a> may not be used in a policy text. Write it in Markdown, or with abbr, kbd, sub, sup, details, summary or br.',
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
  [
    'a component in small letters',
    'Within <param id="screen-lock"/>.',
    ['13:8  error  no-html  The HTML element <param> may not be used in a policy text. Did you mean Param?'],
  ],
  [
    'an unknown component',
    'Within <Parm id="screen-lock"/>.',
    ['13:8  error  unknown-component  There is no component <Parm>. Did you mean Param?'],
  ],
  [
    'an unknown component that nothing looks like',
    'See <Dashboard/>.',
    [
      '13:5  error  unknown-component  There is no component <Dashboard>. There are InShort, Rule, Callout, Steps, Example, Satisfies, Doc, Role, Term, Contact, Param, Clock, Soa.',
    ],
  ],
  [
    'a name that every object has',
    'See <constructor/>.',
    [
      '13:5  error  no-html  The HTML element <constructor> may not be used in a policy text. Write it in Markdown, or with abbr, kbd, sub, sup, details, summary or br.',
    ],
  ],
  [
    'a member name',
    'See <Doc.Link/>.',
    [
      '13:5  error  component-name  <Doc.Link> is no plain name. Use the components of the manual, by their plain names.',
    ],
  ],
  [
    'a namespace',
    'See <xlink:href/>.',
    [
      '13:5  error  component-name  <xlink:href> is no plain name. Use the components of the manual, by their plain names.',
    ],
  ],
  [
    'a fragment',
    'See <>this</>.',
    [
      '13:5  error  component-name  The tag <> has no name. Use the components of the manual, by their plain names.',
    ],
  ],
  [
    'an unknown attribute',
    'Within <Param id="screen-lock" unit="days"/>.',
    ['13:32  error  unknown-prop  <Param> has no attribute "unit". It has id.'],
  ],
  [
    'a misspelt attribute',
    '## Title\n\n<Rule id="r" levle="must" who="all-staff">\nYou **must**.\n</Rule>',
    ['15:14  error  unknown-prop  <Rule> has no attribute "levle". Did you mean level?'],
  ],
  [
    'an attribute under another name',
    'The <Role name="keeper"/>.',
    ['13:11  error  unknown-prop  <Role> has no attribute "name". Did you mean id?'],
  ],
  [
    'a missing attribute',
    'Within <Param/>.',
    [
      '13:8  error  missing-prop  <Param> needs the attribute "id". Write id="...": Id in content/parameters.yaml.',
    ],
  ],
  [
    'an attribute that stands there twice',
    'Within <Param id="screen-lock" id="key-change"/>.',
    ['13:32  error  duplicate-prop  The attribute "id" is written twice. Keep one of the two.'],
  ],
  [
    'an attribute without a value',
    'Within <Param id/>.',
    ['13:15  error  bad-prop  The attribute "id" has no value. Write id="...".'],
  ],
  [
    'an attribute with a value of another form',
    'Within <Param id="Screen lock"/>.',
    [
      '13:15  error  bad-prop  The value "Screen lock" does not fit the attribute "id". Use small letters, digits and single hyphens, like access-control.',
    ],
  ],
  [
    'an attribute with a value that is not one of its few',
    '<Callout kind="warning">\nText.\n</Callout>',
    [
      '13:10  error  bad-prop  "warning" is no value of "kind". Use note, important or emergency. Write kind="note", or another of these.',
    ],
  ],
  [
    'ids with commas under a heading',
    '## Title\n\n<Satisfies demo-2026="5.1, 5.10"/>\n\nText.',
    [
      '15:12  error  bad-prop  The value "5.1, 5.10" does not fit the attribute "demo-2026". Write spaces for commas: demo-2026="5.1 5.10"',
    ],
  ],
  [
    'ids with commas in a rule',
    '## Title\n\n<Rule id="r" level="must" who="all-staff, keeper">\nYou **must**.\n</Rule>',
    [
      '15:27  error  bad-prop  The value "all-staff, keeper" does not fit the attribute "who". Write spaces for commas: who="all-staff keeper"',
    ],
  ],
  [
    'two attributes of which one is enough',
    '<Clock ids="gdpr-33-1" regime="gdpr"/>',
    ['13:1  error  missing-prop  The attributes of <Clock> do not fit together. Write either ids or regime.'],
  ],
  [
    'words in a component that prints its own',
    'The <Role id="keeper">keeper</Role>.',
    [
      '13:5  error  component-content  <Role> holds text, but it prints its own. Write <Role .../> without a closing tag.',
    ],
  ],
  [
    'a block in a sentence',
    'A <Callout kind="note">word</Callout> here.',
    [
      '13:3  error  component-content  <Callout> stands inside a sentence. Put <Callout> and </Callout> on lines of their own, with a blank line before and after.',
    ],
  ],
  [
    'a paragraph in a component for words',
    '<Doc to="key-cabinet">\n\nText.\n\n</Doc>',
    [
      '13:1  error  component-content  <Doc> holds whole paragraphs or lists, but it may hold only words of one sentence. Write <Doc ...>words</Doc> on one line.',
      '13:10  error  cites-beyond-readers  The document "key-cabinet" is confidential, but this document is internal: its readers may not see what it names. Take it out here, or change "classification" to internal in its own file, if everybody who reads this may know of it.',
    ],
  ],
  [
    'a block with nothing in it',
    '<Example>\n</Example>',
    ['13:1  error  component-content  <Example> is empty. Write its text between <Example> and </Example>.'],
  ],
  [
    'steps without numbers',
    '<Steps>\n- One.\n- Two.\n</Steps>',
    [
      '13:1  error  component-content  <Steps> holds something else than one numbered list. Begin each step with its number: "1. ".',
    ],
  ],
  [
    'details without a summary',
    '<details>\n\nText.\n\n</details>',
    [
      '13:1  error  component-content  <details> does not begin with its summary. Let <summary>What is inside</summary> follow it.',
    ],
  ],
];

describe('a policy text cannot hold', () => {
  test.each(cases)('%s', (_fault, body, says) => {
    expect(reportOn(document(body))).toEqual(says.map((line) => `${tried}:${line}`));
  });
});
