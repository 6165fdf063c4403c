import { describe, expect, test } from 'vitest';
import { document, reportOn, tried } from '../support/faulty-handbook.ts';

/** Fault, body of a document that begins on line 13, and what the check says after the name of the file. */
type Case = [fault: string, body: string, says: string[]];

const cases: Case[] = [
  [
    'a "less than" sign',
    'Give <5 mg at once.',
    [
      '13:6  error  less-than  The sign < begins a tag, and none follows. Write "less than 5 mg" in words, or &lt; for the sign.',
    ],
  ],
  [
    'a "less or equal" sign',
    'Give <=5 mg at once.',
    [
      '13:6  error  less-than  The sign < begins a tag, and none follows. Write "at most 5 mg" in words, or &lt; for the sign.',
    ],
  ],
  [
    'an arrow',
    'From a <- b.',
    ['13:8  error  less-than  The sign < begins a tag, and none follows. Write &lt; for the sign.'],
  ],
  [
    'a bracket that is never closed',
    'Then { and more.',
    [
      '13:6  error  lone-brace  A curly bracket { is opened here and never closed. For a curly bracket as text write &#123; or &#125;; for an anchor write ## Title {#anchor}.',
    ],
  ],
  [
    'words between brackets',
    'Dear {first name},',
    [
      '13:6  error  lone-brace  Curly brackets begin program code, and what stands here is none. For a curly bracket as text write &#123; or &#125;; for an anchor write ## Title {#anchor}.',
    ],
  ],
  [
    'an anchor behind a paragraph',
    'A paragraph. {#here}',
    [
      '13:14  error  lone-brace  An anchor stands here, and only a heading can have one. Write {#here} at the end of the heading above, or remove it.',
    ],
  ],
  [
    'a comment that does not end',
    'Text.\n\n{/* to do',
    [
      '15:1  error  lone-brace  A comment begins here and does not end. End it with */} on the same line or below.',
    ],
  ],
  [
    'a comment of HTML',
    'Text.\n\n<!-- ask legal -->',
    ['15:1  error  html-comment  Comments are not written <!-- --> here. Write {/* ask legal */}'],
  ],
  [
    'an address between angle brackets',
    'See <ftp://example.org/a>.',
    [
      '13:5  error  angle-link  An address that begins with "ftp:" may not stand here. Write <https://example.org/a>, if that works in a browser, or say in words where it is found.',
    ],
  ],
  [
    'a component left open',
    '<Example>\n\nStory.',
    [
      '13:1  error  unclosed-component  <Example> is opened here, in line 13, and never closed. Write </Example> where it ends, on a line of its own if <Example> has one.',
    ],
  ],
  [
    'a component left open above another',
    '## Title\n\n<Rule id="r" level="may" who="all-staff">\nYou **may**.\n\n<Callout kind="note">\nText.\n</Callout>',
    [
      '15:1  error  unclosed-component  <Rule> is opened here, in line 15, and never closed. Write </Rule> where it ends, on a line of its own if <Rule> has one.',
    ],
  ],
  [
    'a component that another one closes',
    '<Example>\n\nStory.\n\n</Callout>',
    [
      '17:1  error  unclosed-component  </Callout> stands here, but <Example>, opened in line 13, is still open. Write </Example> before it.',
    ],
  ],
  [
    'a component closed in other letters',
    '<InShort>\n- a\n</Inshort>',
    [
      '15:1  error  unclosed-component  </Inshort> stands here, but <InShort>, opened in line 13, is still open. Write </InShort> before it, with the same capital letters.',
    ],
  ],
  [
    'a component that was never opened',
    'Story.\n\n</Example>',
    [
      '15:1  error  unclosed-component  </Example> closes something that is not open. Write <Example> where it begins, or remove </Example>.',
    ],
  ],
  [
    'a component that needs a slash',
    'Within <Param id="screen-lock">.',
    [
      '13:8  error  unclosed-component  <Param> is opened and never closed. End the tag with a slash: <Param .../>',
    ],
  ],
  [
    'a phrase that outlives its paragraph',
    'See <Doc to="key-cabinet">this\n\nand</Doc> that.',
    [
      '13:5  error  unclosed-component  <Doc> is opened here and not closed before the paragraph ends. Write </Doc> in the same paragraph, or, if nothing stands between, <Doc .../>',
    ],
  ],
  [
    'a line break in capital letters',
    'One<BR>two',
    ['13:4  error  unclosed-component  <BR> is opened and never closed. Write <br/>.'],
  ],
  [
    'a value without quotes',
    'Within <Param id=screen-lock/>.',
    ['13:8  error  mdx-syntax  The value of "id" in <Param> is not in quotes. Write id="screen-lock"'],
  ],
  [
    'a value in curly quotes',
    'Within <Param id=“screen-lock”/>.',
    [
      '13:8  error  mdx-syntax  A curly quotation mark stands in the tag <Param>, as word processors write it. Type the straight one, before the value and after it: id="..."',
    ],
  ],
  [
    'a value without its second quote',
    'Within <Param id="screen-lock/>.',
    [
      '13:8  error  mdx-syntax  A tag begins here and does not end. Check that every value has its two quotes and that the tag ends with > or />.',
    ],
  ],
  [
    'two versions that nobody has merged',
    '<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main',
    [
      '13:1  error  mdx-syntax  Two versions of this file were merged here and nobody has chosen between them. Keep the lines that are right, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    ],
  ],
  [
    'an image whose name has a space',
    '![A plan](tried/floor plan.png)',
    [
      '13:1  error  broken-markdown  This looks like an image, but its address has a space in it. Rename the file, with hyphens for spaces.',
    ],
  ],
  [
    'a link whose name has a space',
    'See [the plan](Floor plan.mdx).',
    [
      '13:5  error  broken-markdown  This looks like a link, but its address has a space in it. For a document write <Doc to="..."/>; in another address write each space as %20.',
    ],
  ],
  [
    'a link with a space in the middle',
    'See [the law] (https://example.org/law).',
    [
      '13:13  error  broken-markdown  This looks like a link, but a space stands between its words and its address. Write it as [words](address).',
    ],
  ],
  [
    'a link whose address is nowhere',
    'See [the law][gdpr].',
    [
      '13:13  error  broken-markdown  This looks like a link, but its address is not written anywhere. Write the address in round brackets: [words](address).',
    ],
  ],
  [
    'asterisks that make nothing bold',
    'You **must ** lock it.',
    [
      '13:5  error  broken-markdown  Two asterisks stand here that make nothing bold. Write **words** without a space after the first pair or before the second; asterisks as text are \\*\\*.',
    ],
  ],
  [
    'a link of another program',
    'See [[privacy-notice]].',
    [
      '13:5  error  broken-markdown  This looks like a link of another program. For a document write <Doc to="..."/>.',
    ],
  ],
  [
    'a box of another program',
    ':::note\nText.\n:::',
    [
      '13:1  error  broken-markdown  This looks like a box of another program. Write <Callout kind="note">, the text, and </Callout>, each on lines of its own.',
    ],
  ],
  [
    'a box of yet another program',
    '> [!NOTE]\n> Text.',
    [
      '13:3  error  broken-markdown  This looks like a box of another program. Write <Callout kind="note">, the text, and </Callout>, each on lines of its own.',
    ],
  ],
  [
    'a line across the page that makes a heading',
    'Text.\n---\nMore.',
    [
      '13:1  error  broken-markdown  The line of hyphens below this text makes a heading of it. For a heading write ## Text.; for a line across the page leave a blank line above the hyphens.',
    ],
  ],
  [
    'a heading without its space',
    '##Purpose',
    ['13:1  error  broken-markdown  This looks like a heading, but no space follows the #. Write ## Purpose'],
  ],
  [
    'a table without its second line',
    '| Door | Open |\n| Front | 8-17 |',
    [
      '13:1  error  broken-markdown  This looks like a table, but the line below its head is missing or has another number of columns. Write below the head: |---|---|',
    ],
  ],
  [
    'a row with more cells than the table has columns',
    '| Door | Open |\n|---|---|\n| Front | 8-17 | always |',
    [
      '15:1  error  broken-markdown  This row has 3 cells, but the table has 2 columns. Give the head a word for every column; a | that is text is written \\|.',
    ],
  ],
  [
    'a tag that opens in a table and closes behind it',
    '| Door | Key |\n|---|---|\n| Front | 2 |\n<kbd>Side\n\n</kbd>8 of them',
    [
      '18:1  error  broken-markdown  This stands in a table, but in none of its cells: a tag that opens in a cell closes behind it. Close the tag in the cell in which it opens, and leave a blank line below the table.',
    ],
  ],
];

describe('what authors fall into is explained in their words:', () => {
  test.each(cases)('%s', (_fault, body, says) => {
    expect(reportOn(document(body))).toEqual(says.map((line) => `${tried}:${line}`));
  });
});

test('a tag that is closed in its cell, with a blank line below the table, is fine, as the message says', () => {
  expect(
    reportOn(document('| Door | Key |\n|---|---|\n| Front | 2 |\n| <kbd>Side</kbd> | 1 |\n\n8 of them.')),
  ).toEqual([]);
});
