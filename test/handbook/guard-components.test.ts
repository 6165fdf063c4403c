import { describe, expect, test } from 'vitest';
import { document, reportOn, tried } from '../support/faulty-handbook.ts';

/** Fault, body of a document that begins on line 13, and what the check says after the name of the file. */
type Case = [fault: string, body: string, says: string[]];

const cases: Case[] = [
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
      '13:5  error  unknown-component  There is no component <Dashboard>. There are InShort, Rule, Callout, Steps, Example, Satisfies, When, Decide, Doc, Role, Term, Contact, Param, Count, Clock, Decision, Soa, Purposes, LawfulBases, DataCategories, Sources, MustYouProvide, Recipients, Transfers, Retention, AutomatedDecisions, Rights, Complain, NoticeLabel, Tells.',
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
    'a document by the name of its file',
    'See <Doc to="privacy-notice.mdx"/>.',
    [
      '13:10  error  bad-prop  The value "privacy-notice.mdx" does not fit the attribute "to". Write to="privacy-notice"',
    ],
  ],
  [
    'a document by its address',
    'See <Doc to="/documents/privacy-notice/#when"/>.',
    [
      '13:10  error  bad-prop  The value "/documents/privacy-notice/#when" does not fit the attribute "to". Write to="privacy-notice#when"',
    ],
  ],
  [
    'a document by an anchor alone',
    'See <Doc to="#when"/>.',
    [
      '13:10  error  bad-prop  The value "#when" does not fit the attribute "to". For a place in this document write [words](#when).',
    ],
  ],
  [
    'Satisfies in a sentence',
    'Text <Satisfies demo-2026="5.1"/> here.',
    [
      '13:6  error  component-content  <Satisfies> stands inside a sentence. Put <Satisfies .../> on lines of their own, with a blank line before and after.',
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

describe('a component is refused:', () => {
  test.each(cases)('%s', (_fault, body, says) => {
    expect(reportOn(document(body))).toEqual(says.map((line) => `${tried}:${line}`));
  });
});
