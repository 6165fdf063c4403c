import { defineRule } from './define-rule.ts';

export const textRules = [
  defineRule({
    slug: 'mdx-syntax',
    severity: 'error',
    means:
      'The text cannot be read from here on. Often a tag does not end, or a value has no quotation marks.',
    mend: 'Look at this line for `<` or `{` that is meant as text, and for a missing quotation mark or `>`.',
    example: {
      where: 'text',
      wrong: 'Report it to the <Contact id=incident-line/>.',
      right: 'Report it to the <Contact id="incident-line"/>.',
    },
  }),
  defineRule({
    slug: 'less-than',
    severity: 'error',
    means: 'The sign `<` begins a component, and none follows: `<5 mg` is the usual case.',
    mend: 'Write “less than 5 mg” in words, or `&lt;` for the sign.',
    example: { where: 'text', wrong: 'Give <5 mg.', right: 'Give less than 5 mg.' },
  }),
  defineRule({
    slug: 'lone-brace',
    severity: 'error',
    means: 'A curly bracket begins program code, and what stands here is none or does not end.',
    mend: 'Write `&#123;` for `{` and `&#125;` for `}`. After a heading an anchor may stand: `## Title {#anchor}`.',
    example: {
      where: 'text',
      wrong: 'A set begins with { and ends.',
      right: 'A set begins with &#123; and ends.',
    },
  }),
  defineRule({
    slug: 'angle-link',
    severity: 'error',
    means:
      'An address stands between `<` and `>`, and it has a space in it, or is of a kind that a text cannot hold. `<https://...>`, `<mailto:...>`, `<tel:...>` and `<name@example.org>` are links.',
    mend: 'Write the address as the hint shows, or say in words where it is found.',
    example: {
      where: 'text',
      wrong: 'Read <ftp://example.org/doors> first.',
      right: 'Read <https://example.org/doors> first.',
    },
  }),
  defineRule({
    slug: 'html-comment',
    severity: 'error',
    means: 'Comments are not written as in HTML here.',
    mend: 'Write `{/* like this */}`. Comments are never published.',
    example: {
      where: 'text',
      wrong: 'Doors are locked. <!-- ask Mari -->',
      right: 'Doors are locked. {/* ask Mari */}',
    },
  }),
  defineRule({
    slug: 'unclosed-component',
    severity: 'error',
    means:
      'A component is opened and not closed, or closed and not opened, or closed in another list entry, cell or paragraph than it was opened in.',
    mend: 'Write the closing tag where it belongs. A component without text between its tags ends with a slash: `<Param id="..."/>`.',
    example: {
      where: 'text',
      wrong: '<Example>\nKadri calls at once.',
      right: '<Example>\nKadri calls at once.\n</Example>',
    },
  }),
  defineRule({
    slug: 'too-deep',
    severity: 'error',
    means:
      'Lists, quotes or components stand inside one another too many times to be read, by programs or by people.',
    mend: 'Use fewer levels. If you did not nest anything, look for brackets that were typed by accident.',
    example: {
      where: 'text',
      wrong:
        '> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > Doors are locked.',
      right: '> Doors are locked.',
    },
  }),
  defineRule({
    slug: 'too-large',
    severity: 'error',
    means:
      'The text, a line, a table or another part of it is far larger than people write. It would take long to check, and nobody could read it.',
    mend: 'Split it. The manual lists the limits with their reasons under “What it does not do”.',
    example: {
      where: 'text',
      wrong: `Doors are locked${'<br/>'.repeat(101)} at night.`,
      right: 'Doors are locked<br/> at night.',
    },
  }),
  defineRule({
    slug: 'no-import',
    severity: 'error',
    means:
      'A line that begins with the word `import` or `export` is read as program code, and a policy never holds any.',
    mend: 'Remove the line: components need no import. In a sentence, let the line begin with another word.',
    example: {
      where: 'text',
      wrong: 'import rules from "./rules.js"',
      right: 'Rules are imported from the old handbook.',
    },
  }),
  defineRule({
    slug: 'no-expression',
    severity: 'error',
    means: 'Between curly brackets stands something else than one comment. It would be run as program code.',
    mend: 'Write curly brackets that are text as `&#123;` and `&#125;`, and a comment as `{/* like this */}`.',
    example: {
      where: 'text',
      wrong: 'Two doors and two more are {2 + 2}.',
      right: 'Two doors and two more are four.',
    },
  }),
  defineRule({
    slug: 'no-html',
    severity: 'error',
    means:
      'This HTML element, or this attribute of it, may not be used. Allowed are `abbr`, `b`, `br`, `details`, `em`, `i`, `kbd`, `strong`, `sub`, `summary` and `sup`.',
    mend: 'Write it in Markdown, or use a component.',
    example: { where: 'text', wrong: 'Doors are <u>locked</u>.', right: 'Doors are **locked**.' },
  }),
  defineRule({
    slug: 'node-type',
    severity: 'error',
    means:
      'The text holds something that a policy cannot, such as a second set of fields between lines of hyphens.',
    mend: 'Use headings, paragraphs, lists, tables, quotes, links, images and components.',
    example: {
      where: 'text',
      wrong: '+++\nowner = "officer"\n+++\n\nDoors are locked.',
      right: 'Doors are locked.',
    },
  }),
  defineRule({
    slug: 'hidden-character',
    severity: 'error',
    means:
      'A character stands here that nobody sees. Some of them reverse the order of what is read, so that a text says something else than it seems to. They come along when text is copied from web pages and PDF files.',
    mend: 'Delete the words around the place and type them anew.',
    example: { where: 'text', wrong: 'Pay 100&#x202e; euros.', right: 'Pay 100 euros.' },
  }),
  defineRule({
    slug: 'mixed-alphabets',
    severity: 'warning',
    means:
      'A word mixes Latin letters with letters of another alphabet that look like them. Search does not find it, a screen reader stumbles, and a name can be made to look like another.',
    mend: 'Delete the word and type it anew.',
    example: { where: 'text', wrong: 'Y\u043eu lock doors.', right: 'You lock doors.' },
  }),
  defineRule({
    slug: 'broken-markdown',
    severity: 'error',
    means:
      'Signs stand here that look like a link, an image, a heading, a table or bold words with a slip in them. Readers would see the signs, and some cells of a table not at all.',
    mend: 'Write it as the hint says. Before a sign that is meant as text write a backslash: `\\*\\*`.',
    example: {
      where: 'text',
      wrong: 'See [the plan] (https://example.org).',
      right: 'See [the plan](https://example.org).',
    },
  }),
  defineRule({
    slug: 'unclosed-code',
    severity: 'error',
    means:
      'A line of three backticks or tildes begins code, and no second one ends it. The rest of the document would be shown as code.',
    mend: 'Write the same three signs on a line of their own where the code ends.',
    example: { where: 'text', wrong: '```\nnetsh wlan show', right: '```\nnetsh wlan show\n```' },
  }),
  defineRule({
    slug: 'empty-document',
    severity: 'error',
    means: 'Below the fields there is no text.',
    mend: 'Write it, beginning with `<InShort>` or with `##` and a heading.',
    example: { where: 'text', wrong: '{/* to be written */}', right: 'Doors are locked at night.' },
  }),
  defineRule({
    slug: 'heading-level',
    severity: 'error',
    means:
      'Headings of the text begin with `##`, because the title comes from the fields, and none skips a level. People who listen to a page find their way by the levels.',
    mend: 'Write the number of signs that the hint shows.',
    example: {
      where: 'text',
      wrong: '## Doors\n\n#### Front door\n\nIt is locked at night.',
      right: '## Doors\n\n### Front door\n\nIt is locked at night.',
    },
  }),
  defineRule({
    slug: 'heading-place',
    severity: 'error',
    means:
      'A heading stands inside a list, a quote, a note or a component. It could not be numbered or linked to.',
    mend: 'Put it outside, or write its words in bold.',
    example: {
      where: 'text',
      wrong: '> ## Doors\n>\n> They are locked at night.',
      right: '## Doors\n\n> They are locked at night.',
    },
  }),
  defineRule({
    slug: 'numbered-heading',
    severity: 'warning',
    means:
      'The heading begins with a number of its own. Sections are numbered when they are printed, so that readers see two numbers, and the two may differ.',
    mend: 'Take the number out. Where other texts say “section 2”, link to the heading: `<Doc to="..."/>` or `[words](#anchor)`.',
    example: {
      where: 'text',
      wrong: '## 1. Doors\n\nThey are locked at night.',
      right: '## Doors\n\nThey are locked at night.',
    },
  }),
  defineRule({
    slug: 'unfilled-gap',
    severity: 'warning',
    means:
      'A gap of a template is still open: `[TODO]`, `[DATE]`, `[Company Name]`. Nobody can keep to a text with a blank in it.',
    mend: 'Write what belongs there. Square brackets that are meant as text are written `\\[` and `\\]`.',
    example: {
      where: 'text',
      wrong: '[Company Name] locks its doors.',
      right: 'The clinic locks its doors.',
    },
  }),
  defineRule({
    slug: 'undecided-text',
    severity: 'warning',
    means:
      'A `<Decide>` marks what the organisation has to decide on, and `content/organization.yaml` has no answer of its id. The document can be read as a draft and is not released.',
    mend: 'Have it decided, make the words say what was decided, and write the line of the hint below `answers` in `content/organization.yaml`.',
    example: {
      where: 'text',
      wrong: '<Decide id="locked-at-night">Doors are locked at night.</Decide>',
      right: 'Doors are locked at night.',
    },
  }),
  defineRule({
    slug: 'foreign-markup',
    severity: 'warning',
    means:
      'These signs mean something to another program and nothing here, or something else: readers see the signs, lines that flow together, or words struck out.',
    mend: 'Write it as the hint says. Before a sign that is meant as text write a backslash.',
    example: {
      where: 'text',
      wrong: 'a) Lock the door.\nb) Count the keys.',
      right: '1. Lock the door.\n2. Count the keys.',
    },
  }),
  defineRule({
    slug: 'contradicting-field',
    severity: 'warning',
    means:
      'A line of the text names another version or another owner than the fields of the document do. Every page prints what the fields say, so that readers see both.',
    mend: 'Take the line out. If it is the field that is wrong, correct the field.',
    example: {
      where: 'text',
      wrong: 'Version: 2.0\n\nDoors are locked at night.',
      right: 'Doors are locked at night.',
    },
  }),
  defineRule({
    slug: 'empty-heading',
    severity: 'error',
    means: 'The heading has no words.',
    mend: 'Say in a few words what the section is about, or remove the line.',
    example: {
      where: 'text',
      wrong: '##\n\nThey are locked at night.',
      right: '## Doors\n\nThey are locked at night.',
    },
  }),
  defineRule({
    slug: 'heading-attribute',
    severity: 'error',
    means: 'Between the curly brackets after a heading stands something else than an anchor.',
    mend: 'Write `{#anchor}` and nothing else.',
    example: {
      where: 'text',
      wrong: '## Doors {.large}\n\nThey are locked at night.',
      right: '## Doors {#doors}\n\nThey are locked at night.',
    },
  }),
  defineRule({
    slug: 'bad-anchor',
    severity: 'error',
    means:
      'The anchor has characters that an address cannot show, or the handbook uses it itself (`in-short`, `notes`).',
    mend: 'Use small letters, digits and hyphens, and choose another word if this one is taken.',
    example: {
      where: 'text',
      wrong: '## Front door {#Front-Door}\n\nIt is locked at night.',
      right: '## Front door {#front-door}\n\nIt is locked at night.',
    },
  }),
  defineRule({
    slug: 'duplicate-anchor',
    severity: 'error',
    means: 'Two headings or rules of the document have the same anchor. A link could mean either.',
    mend: 'Give one of them an anchor of its own: `## Title {#another-anchor}`, or another `id` for a rule.',
    example: {
      where: 'text',
      wrong: '## Doors\n\nThey are locked.\n\n## Doors\n\nThey are counted.',
      right: '## Doors\n\nThey are locked.\n\n## Doors once a year {#count}\n\nThey are counted.',
    },
  }),
  defineRule({
    slug: 'bad-footnote',
    severity: 'error',
    means:
      'A footnote is used and not written, written and not used, written twice, inside a list, or named in a way that an address cannot show.',
    mend: 'Write `[^note]` in the sentence and once, at the end of the text, `[^note]: The words of the note.`',
    example: {
      where: 'text',
      wrong: 'Doors are locked at night.[^night]',
      right: 'Doors are locked at night.[^night]\n\n[^night]: From ten to six.',
    },
  }),
];
