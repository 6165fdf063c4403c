import type { Findings } from './findings.ts';
import type { Visit } from './visits.ts';

/** What looks like Markdown and was not read as such: its signs would be printed. */
const leftovers: readonly {
  readonly sign: RegExp | ((written: string) => number);
  readonly message: string;
  readonly hint: string;
}[] = [
  {
    sign: (written) => findSpaced(written, true),
    message: 'This looks like an image, but its address has a space in it.',
    hint: 'Rename the file, with hyphens for spaces.',
  },
  {
    sign: (written) => findSpaced(written, false),
    message: 'This looks like a link, but its address has a space in it.',
    hint: 'For a document write <Doc to="..."/>; in another address write each space as %20.',
  },
  {
    sign: /\]\s+\((?:https:|mailto:|tel:|\/|#|$)/,
    message: 'This looks like a link, but a space stands between its words and its address.',
    hint: 'Write it as [words](address).',
  },
  {
    sign: /\]\[[^\]\n]+\]/,
    message: 'This looks like a link, but its address is not written anywhere.',
    hint: 'Write the address in round brackets: [words](address).',
  },
  {
    sign: /\[\[[^[\]\n]+\]\]/,
    message: 'This looks like a link of another program.',
    hint: 'For a document write <Doc to="..."/>.',
  },
  {
    sign: /^:::|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/m,
    message: 'This looks like a box of another program.',
    hint: 'Write <Callout kind="note">, the text, and </Callout>, each on lines of its own.',
  },
  {
    sign: /\*\*/,
    message: 'Two asterisks stand here that make nothing bold.',
    hint: 'Write **words** without a space after the first pair or before the second; asterisks as text are \\*\\*.',
  },
];

/** Markdown with a slip in it, which a reader would see as signs: `broken-markdown`. */
export function checkLeftovers(visits: readonly Visit[], findings: Findings): void {
  for (const visit of visits) {
    checkTableParts(visit, findings);
    if (visit.node.type === 'text') checkText(visit, findings);
    else if (visit.node.type === 'paragraph') checkParagraph(visit, findings);
    else if (visit.node.type === 'tableRow') checkRow(visit, findings);
    else if (visit.node.type === 'heading') checkUnderline(visit, findings);
  }
}

function checkText({ start, end }: Visit, { source, report }: Findings): void {
  const written = maskEscapes(source.slice(start, end));
  for (const { sign, message, hint } of leftovers) {
    const at = typeof sign === 'function' ? sign(written) : written.search(sign);
    if (at >= 0) report(start + at, 'broken-markdown', message, hint);
  }
}

/**
 * Where the first `[words](address with a space)` begins, -1 where none is. A walk from one `](` to the next, which
 * looks at no sign twice: as a pattern it took a time that grew with the cube of the line.
 */
function findSpaced(written: string, image: boolean): number {
  const space = onward(written, /\s/g);
  const close = onward(written, /[)\n]/g);
  let from = 0;
  for (let at = written.indexOf(']('); at >= 0; at = written.indexOf('](', at + 2)) {
    const words = written.slice(from, at);
    const opened = words.indexOf('[', Math.max(words.lastIndexOf('\n'), words.lastIndexOf(']')) + 1);
    const begin = from + opened;
    from = at + 1;
    if (opened < 0 || space(at + 2) > close(at + 2) || written[close(at + 2)] !== ')') continue;
    const isImage = written[begin - 1] === '!';
    if (isImage === image) return isImage ? begin - 1 : begin;
  }
  return -1;
}

/** Finds the next match at or behind an offset; to be asked for offsets that only grow. */
function onward(text: string, sign: RegExp): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      sign.lastIndex = from;
      found = sign.exec(text)?.index ?? text.length;
    }
    return found;
  };
}

/** Headings and tables are known by how their lines begin. */
function checkParagraph({ start, end }: Visit, { source, report }: Findings): void {
  const written = maskEscapes(source.slice(start, end));
  const heading = /^(#{2,6})([^#\s].*)/m.exec(written);
  if (heading !== null) {
    report(
      start + heading.index,
      'broken-markdown',
      'This looks like a heading, but no space follows the #.',
      `Write ${heading[1]} ${heading[2]}`,
    );
  }
  const lines = written.split('\n');
  if (lines.length < 2 || !lines.every((line) => /^\s*\|.*\|\s*$/.test(line))) return;
  const columns = (lines[0]?.match(/\|/g)?.length ?? 1) - 1;
  report(
    start,
    'broken-markdown',
    'This looks like a table, but the line below its head is missing or has another number of columns.',
    `Write below the head: |${'---|'.repeat(columns)}`,
  );
}

/** A line across the page, meant to be one, makes a heading of the text right above it. */
function checkUnderline({ node, start, end }: Visit, { source, report }: Findings): void {
  if (node.type !== 'heading' || node.depth !== 2 || source[start] === '#') return;
  report(
    start,
    'broken-markdown',
    'The line of hyphens below this text makes a heading of it.',
    `For a heading write ## ${source.slice(start, end).split('\n')[0]}; for a line across the page leave a blank line above the hyphens.`,
  );
}

/**
 * A tag that opens in a cell and closes behind it takes what follows into the table: satteri 0.10.5 reads it so, and
 * a property test found it.
 */
function checkTableParts({ node, start }: Visit, { report }: Findings): void {
  const fits = partOf[node.type as keyof typeof partOf];
  if (fits === undefined || !('children' in node)) return;
  const stray = node.children.find(({ type }) => !fits(type));
  if (stray === undefined) return;
  report(
    stray.position?.start.offset ?? start,
    'broken-markdown',
    'This stands in a table, but in none of its cells: a tag that opens in a cell closes behind it.',
    'Close the tag in the cell in which it opens, and leave a blank line below the table.',
  );
}

const partOf = {
  table: (type: string) => type === 'tableRow',
  tableRow: (type: string) => type === 'tableCell',
  tableCell: (type: string) => type !== 'tableCell',
};

/** What stands in a cell without a column is shown nowhere. */
function checkRow({ node, parent, start }: Visit, { report }: Findings): void {
  const [head] = parent?.node.type === 'table' ? parent.node.children : [];
  if (node.type !== 'tableRow' || head === undefined || node.children.length <= head.children.length) return;
  report(
    start,
    'broken-markdown',
    `This row has ${node.children.length} cells, but the table has ${head.children.length} columns.`,
    'Give the head a word for every column; a | that is text is written \\|.',
  );
}

/** What the author wrote as text on purpose. */
function maskEscapes(written: string): string {
  return written.replaceAll(/\\[!-/:-@[-`{-~]/g, '  ');
}
