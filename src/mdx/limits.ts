/**
 * What a text may hold at most. The parser and what follows cost more than they should for texts that nobody writes by
 * hand: lines of thousands of components, tables of a million cells. Each limit lies far above what real policies need
 * and far below what makes `check` wait. The manual lists this table.
 */
export interface Limit {
  readonly name: string;
  readonly most: number;
  /** Why it is so, for authors. */
  readonly reason: string;
  /** How an author gets below it. */
  readonly mend: string;
}

const limit = (name: string, most: number, reason: string, mend: string): Limit => ({
  name,
  most,
  reason,
  mend,
});

export const textLimits = {
  text: limit(
    'characters of a text',
    300_000,
    'A long policy has 100,000. What is longer is several documents.',
    'Split it into several documents.',
  ),
  line: limit(
    'characters of a line',
    10_000,
    'A long paragraph has 2,000.',
    'Break the line at the end of a sentence: what a reader sees stays the same.',
  ),
  lines: limit(
    'lines of a text',
    20_000,
    'A long policy has 2,000. What the parser holds in memory grows with lines and tags together.',
    'Split it into several documents.',
  ),
  block: limit(
    'characters without an empty line between them',
    100_000,
    'That is a table of a thousand rows.',
    'Leave an empty line between paragraphs, or split the table.',
  ),
  tags: limit(
    'signs < and { on a line',
    100,
    'A line with ten components is hard to read already, and its cost grows with the square of their number.',
    'Break the line, or say it with fewer components. The sign < as text is better said in words.',
  ),
  openings: limit(
    'tags that open or close something, and signs {',
    3000,
    'A long policy has 600. Each that stays open, or makes a paragraph alone, costs more the more there are.',
    'Split it into several documents, or say it with fewer components.',
  ),
  references: limit(
    'signs & and { without an empty line between them',
    500,
    'Every &amp; in a long table makes the parser read the table once more.',
    'Leave empty lines between, or write the signs themselves instead of &...; names.',
  ),
  markers: limit(
    'marks of lists and quotes at the beginning of a line',
    10,
    'Nobody follows ten levels.',
    'Use fewer levels of lists. A hyphen that is text is \\-.',
  ),
  nesting: limit(
    'levels inside one another',
    48,
    'A list of lists of lists in a callout reaches 9; browsers stop at 512.',
    'Use fewer lists, quotes or components inside one another.',
  ),
  code: limit(
    'characters of program code',
    3000,
    'No program code is allowed. It is read to be named, and nested code of more than this can end the process.',
    'Remove it, or write curly brackets as &#123; and &#125;.',
  ),
  brackets: limit(
    'brackets in program code',
    800,
    'The same holds for brackets inside one another.',
    'Remove it, or write curly brackets as &#123; and &#125;.',
  ),
  nodes: limit(
    'parts of a text: paragraphs, words in bold, entries, cells, links',
    60_000,
    'A text of 100,000 characters has 5,000.',
    'Split it into several documents.',
  ),
  cells: limit(
    'cells of all tables, as many for each row as its head has columns',
    20_000,
    'That is a table of ten columns and 2,000 rows. Cells that a row leaves out are made all the same.',
    'Split the table, or keep it as a list of records.',
  ),
  footnotes: limit(
    'marks of footnotes',
    2000,
    'Each one makes a link there and a link back.',
    'Put what the notes say into a section, and link to it once.',
  ),
} as const satisfies Record<string, Limit>;

export type TextLimit = keyof typeof textLimits;

/** Says that a limit is exceeded. */
export function sayExcess(name: TextLimit): string {
  return `There are more than ${textLimits[name].most.toLocaleString('en')} ${textLimits[name].name} here.`;
}
