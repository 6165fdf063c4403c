import { describe, expect, test } from 'vitest';
import { document, reportOn, tried } from '../support/faulty-handbook.ts';

/** Fault, body of a document that begins on line 13, and what the check says after the name of the file. */
type Case = [fault: string, body: string, says: string[]];

const cases: Case[] = [
  [
    'a title in the text',
    '# Title\n\nText.',
    [
      '13:1  error  heading-level  The title comes from the frontmatter: headings of the text begin with ##. Remove it if it is the title of the document; if it is a section, write ## Title',
    ],
  ],
  [
    'a heading that jumps',
    '## One\n\n#### Two\n\nText.',
    ['15:1  error  heading-level  The heading jumps from ## to ####. Write ### Two'],
  ],
  [
    'a first heading that is too small',
    '### One\n\nText.',
    ['13:1  error  heading-level  The heading jumps from # to ###. Write ## One'],
  ],
  [
    'a heading in a list',
    '- ## One\n\nText.',
    [
      '13:3  error  heading-place  A heading stands inside a list, a quote, a note or a component. Put the heading outside, or write its words in bold.',
    ],
  ],
  [
    'a heading without words',
    '## {/* later */}\n\nText.',
    [
      '13:1  error  empty-heading  The heading has no words. Write what the section is about, or remove the heading.',
    ],
  ],
  [
    'two headings of one name',
    '## One\n\n## One\n\nText.',
    [
      '15:1  error  duplicate-anchor  The anchor "one" is taken already, in line 13, column 1. Give the heading an anchor of its own: {#one-2}',
    ],
  ],
  [
    'a rule with the anchor of a heading',
    '## One {#one}\n\n<Rule id="one" level="may" who="all-staff">\nYou **may**.\n</Rule>',
    [
      '15:7  error  duplicate-anchor  The anchor "one" is taken already, in line 13, column 1. Give the rule another id.',
    ],
  ],
  [
    'an anchor with capitals',
    '## One {#Big_Door}\n\nText.',
    [
      '13:1  error  bad-anchor  The anchor "Big_Door" has characters that an address cannot show. Use small letters, digits and hyphens: {#big-door}',
    ],
  ],
  [
    'an anchor of our own',
    '## Notes\n\nText.',
    [
      '13:1  error  bad-anchor  The anchor "notes" is kept for what the handbook prints itself. Choose another one, like notes-section.',
    ],
  ],
  [
    'a heading of signs only',
    '## ???\n\nText.',
    ['13:1  error  bad-anchor  No anchor can be made from "???". Fix one yourself: ## ??? {#anchor}'],
  ],
  [
    'code that does not end',
    'Text.\n\n```\nmore text',
    [
      '15:1  error  unclosed-code  The code that begins with ``` does not end, so that the rest of the text is taken for code. Write ``` on a line of its own where the code ends.',
    ],
  ],
  [
    'a footnote that is not written',
    'Text.[^a]',
    [
      '13:6  error  bad-footnote  The footnote [^a] is not written anywhere. Write it on a line of its own: [^a]: The text of the note.',
    ],
  ],
  [
    'a footnote that nobody uses',
    'Text.\n\n[^a]: Note.',
    [
      '15:1  error  bad-footnote  No sentence uses the footnote [^a], so that nobody would read it. Write [^a] where it belongs, or remove it.',
    ],
  ],
  [
    'a footnote that is written twice',
    'Text.[^a]\n\n[^a]: Note.\n\n[^a]: Other.',
    ['17:1  error  bad-footnote  The footnote [^a] is written twice. Give one of the two another name.'],
  ],
  [
    'a footnote in a list',
    'Text.[^a]\n\n- One\n\n  [^a]: Note.',
    [
      '17:3  error  bad-footnote  The footnote [^a] is written inside a list, a quote or a component. Write it at the end of the text.',
    ],
  ],
  [
    'a rule outside any section',
    '<Rule id="r" level="may" who="all-staff">\nYou **may**.\n</Rule>',
    [
      '13:1  error  rule-place  The rule does not stand in a section, so that it cannot be numbered. Put it below a ## heading, outside any list, quote or other component.',
    ],
  ],
  [
    'a rule in a callout',
    '## Title\n\n<Callout kind="note">\n<Rule id="r" level="may" who="all-staff">\nYou **may**.\n</Rule>\n</Callout>',
    [
      '16:1  error  rule-place  The rule does not stand in a section, so that it cannot be numbered. Put it below a ## heading, outside any list, quote or other component.',
    ],
  ],
  [
    'a rule without its word',
    '## Title\n\n<Rule id="r" level="must-not" who="all-staff">\nYou **must** not.\n</Rule>',
    [
      '15:1  error  rule-words  The rule is of level "must-not", but its text does not say "must not" in bold. Write **must not** in its text, or change its level.',
    ],
  ],
  [
    'Satisfies far from its heading',
    '## Title\n\nText.\n\n<Satisfies demo-2026="5.1"/>',
    [
      '17:1  error  satisfies-place  <Satisfies> does not stand directly under a heading. Move it to the line below the heading of the section that meets the requirements.',
    ],
  ],
  [
    'a framework that a section names twice',
    '## Title\n\n<Satisfies demo-2026="5.1"/>\n\n<Satisfies demo-2026="5.10"/>\n\nText.',
    [
      '17:12  error  satisfies-place  The section names "demo-2026" twice. Put all its ids into one attribute, with spaces between.',
    ],
  ],
  [
    'Satisfies that names nothing',
    '## Title\n\n<Satisfies/>\n\nText.',
    [
      '15:1  error  missing-prop  The attributes of <Satisfies> do not fit together. Name at least one framework and its requirements.',
    ],
  ],
  [
    'In short after a heading',
    '## Title\n\n<InShort>\n- a\n- b\n- c\n</InShort>',
    [
      '15:1  error  bad-in-short  <InShort> does not stand before the first heading. Make it the first thing below the frontmatter.',
    ],
  ],
  [
    'In short with two sentences',
    '<InShort>\n- a\n- b\n</InShort>\n\nText.',
    [
      '13:1  error  bad-in-short  <InShort> has 2 sentences; it needs 3 to 7. Add what readers must know above all.',
    ],
  ],
  [
    'In short with eight sentences',
    '<InShort>\n- a\n- a\n- a\n- a\n- a\n- a\n- a\n- a\n</InShort>\n\nText.',
    [
      '13:1  error  bad-in-short  <InShort> has 8 sentences; it needs 3 to 7. Keep the seven that matter most.',
    ],
  ],
  [
    'In short that is no list',
    '<InShort>\nText.\n</InShort>',
    [
      '13:1  error  bad-in-short  <InShort> holds something else than one bulleted list. Write each sentence on a line that begins with "- ".',
    ],
  ],
  [
    'fields between plus signs below the fields',
    '+++\na = 1\n+++\n\nText.',
    [
      '13:1  error  node-type  A policy text cannot hold frontmatter between +++ lines. Use headings, paragraphs, lists, tables, quotes, links, images and components.',
    ],
  ],
  [
    'quotes in quotes in quotes',
    '> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > a',
    [
      '13:95  error  too-deep  The text is nested more than 48 levels deep here. Use fewer lists, quotes or components inside one another.',
    ],
  ],
  [
    'a bracket-ridden program',
    'Text {(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((())))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))}.',
    [
      '13:6  error  too-deep  Program code begins here that is very long, or has very many brackets or open tags, and a policy text cannot hold any. Remove it, or write curly brackets as &#123; and &#125;.',
    ],
  ],
];

describe('the structure of a text is refused:', () => {
  test.each(cases)('%s', (_fault, body, says) => {
    expect(reportOn(document(body))).toEqual(says.map((line) => `${tried}:${line}`));
  });
});
