/** A text made of one piece many times: most of what costs too much is such. */
export interface Repeated {
  readonly before: string;
  readonly piece: string;
  readonly times: number;
  readonly after: string;
}

/** As many pieces as fit into `length`, so that no limit of the whole text hides what they cost. */
const fill = (piece: string, length: number, before = '', after = ''): Repeated => ({
  before,
  piece,
  times: Math.floor((length - before.length - after.length) / piece.length),
  after,
});

const nest = (open: string, times: number, close: string): Repeated => ({
  before: '',
  piece: open,
  times,
  after: `x${close.repeat(times)}`,
});

/** Just below the largest text, and just below the longest line. */
const whole = 299_000;
const line = 9900;
const lineOf = (piece: string, times = Math.floor(line / piece.length)) => `${piece.repeat(times)}\n\n`;

/** What once cost much, or could: by name. */
export const costlyTexts: Readonly<Record<string, Repeated>> = {
  // As they were found.
  labels: fill('a:', 130_000, 'export function f() {\n', ';\n}\n'),
  'labels behind an empty line': fill('a:', 9000, 'export function f() {\n\n', ';\n}\n'),
  'columns and short rows': fill('|a\n', 8000, `|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n`),
  'open links': fill('[a](see b ', 5000),
  'addresses in brackets': fill('<a@b> <c@d>\n', 99_000),
  'signs &': fill('&', 100_000),
  'escaped signs': fill('\\<', 160_000),
  'signs #': fill('#', 100_000),
  keys: fill('<kbd>x</kbd> ', 260_000),
  'nested keys': nest('<kbd>', 10_000, '</kbd>'),
  'nested quotes': fill('>', 80_000),
  'empty headings': fill('## \n', 400_000),
  'open components': fill('<Callout>[&amp;\n\n', whole),
  'keys that are paragraphs': fill('<kbd>x</kbd>\n\n', whole),
  'open tags behind a bracket': { before: '\t{', piece: '\t=>*](<kbd>', times: 82, after: '> ---\n`' },
  'open tags within brackets': { before: '{', piece: '<b>', times: 45, after: '}' },
  'open tags in an attribute': { before: '<Callout a={', piece: '<b>', times: 45, after: '}/>' },
  // The same below the limits.
  'lines of open links': fill(lineOf('[a](see b '), whole),
  'lines of closed links': fill(lineOf('[a](b', 1900).replace('\n', ' )\n'), whole),
  'lines of brackets': fill(lineOf('['), whole),
  'lines of footnote brackets': fill(lineOf('[^'), whole),
  'lines of doubled brackets': fill(lineOf('[[a'), whole),
  'lines of &': fill('&&&&\n', whole),
  'references in paragraphs': fill(`${'a'.repeat(9000)}${'&#123;'.repeat(90)}\n\n`, whole),
  'references in a block': fill(`${'a'.repeat(9000)}${'&#123;'.repeat(40)}\n`, 99_000),
  'lines of escapes': fill(lineOf('\\<', 90), whole),
  'lines of #': fill(lineOf('#'), whole),
  'lines of keys': fill(lineOf('<kbd>x</kbd> ', 90), whole),
  'long lines of keys': fill(`${'a'.repeat(8000)}${lineOf('<kbd>x</kbd> ', 90)}`, whole),
  'nested keys on a line': nest('<kbd>', 95, '</kbd>'),
  'lines of quotes': fill(lineOf('>'), whole),
  'lines of lists': fill('- - - - - - - - - a\n\n', whole),
  'headings without words': fill('##\n\n', whole),
  'headings of one name': fill('## a\n\n', whole),
  'dead anchors': fill('[a](#bcdefg) [a](#hijkl)\n\n', whole, '## h 1\n\n'.repeat(5000)),
  comments: fill(`${'{/* x */} '.repeat(40)}\n\n`, whole),
  'open comments': fill('{/* x\n\n', whole),
  'html comments': fill('<!-- x\n\n', whole),
  'marks of one footnote': fill('[^a] ', 9900, '', '\n\n[^a]: x'),
  'rows of cells': fill(`${'|a'.repeat(38)}|\n`, 38_000, `${'|a'.repeat(38)}|\n${'|-'.repeat(38)}|\n`),
  'words in bold': fill(lineOf('**a** '), whole),
  'pieces of code': fill(lineOf('`a` '), whole),
  'runs of backticks': {
    before: Array.from({ length: 130 }, (_, index) => `${'`'.repeat(index + 1)} `).join(''),
    piece: '\n',
    times: 1,
    after: '',
  },
  addresses: fill(lineOf('http://a.b '), whole),
  'host names of foreign letters': fill('\u{1f600}www.', 9900),
  mail: fill(lineOf('a@b.c '), whole),
  pictures: fill(lineOf('![](x.png) '), whole),
  tasks: fill('- [ ] a\n\n', whole),
  'entries of lists': fill('1. a\n   - b\n\n', whole),
  'empty entries': fill('-\n', 99_000),
  stress: fill(lineOf('*a '), whole),
  'nested stress': nest('*', 4900, '*'),
  'as many open tags as may stand': { before: '', piece: '<b>x\n\n', times: 3000, after: '' },
  'as many closing tags as may stand': fill('\u200b</', 9000),
  'as many paragraphs of tags as may stand': {
    before: '<b>x</b>\n\n'.repeat(1500),
    piece: 'a\n\n',
    times: 8400,
    after: '',
  },
  'as many open tags behind a bracket as may stand': fill(`{${'<b>'.repeat(12)}}\n\n`, 4000),
  'hidden characters': fill(lineOf('a\u200b'), whole),
  folds: nest('<details>\n\n', 8000, '</details>\n\n'),
  attributes: fill('a="1" \n', 99_000, '<Callout ', '/>'),
  ties: fill('<Satisfies iso27001-2022="5.1"/>\n\n', whole, '## A\n\n'),
  fences: fill('```\n\n', whole),
  'one word': fill(lineOf('a'), whole),
  'one long word': fill('a', 9900),
  'open brackets and tags': fill('=>!{\n<kbd>export ', 900),
  'quoted brackets and tags': fill('a {"}\n<kbd>', 900),
  'few open brackets and tags': fill('a {\n<kbd>b ', 140),
  exclamations: fill('!', 9900, '{', '1}'),
  'program code in an attribute': fill('a=>', 9000, '<Callout a={', '1}/>'),
};

/** The text itself. */
export function write({ before, piece, times, after }: Repeated): string {
  return `${before}${piece.repeat(times)}${after}`;
}
