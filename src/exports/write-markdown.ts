import type { PageElement, PageNode } from './read-page.ts';
import { wordsIn } from './read-page.ts';

/** What leads elsewhere, is pressed or is drawn, and says nothing of its own. */
const silent: ReadonlySet<string> = new Set(
  'nav script style search form button input select textarea template svg noscript'.split(' '),
);
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody thead tr ul'.split(
    ' ',
  ),
);

/** The words of a page as Markdown (CommonMark, with the tables of GitHub). */
export function writeMarkdown(node: PageElement): string {
  return `${blocksOf(node.children).join('\n\n')}\n`;
}

function isSilent(node: PageNode): boolean {
  if (typeof node === 'string') return false;
  const { tag, attributes } = node;
  // A term is a button that shows what it means: its words are words of the text.
  if (tag === 'button' && attributes.has('popovertarget')) return false;
  return (
    silent.has(tag) ||
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    // It says where a sheet of paper can be compared.
    attributes.get('class') === 'stamp'
  );
}

function isBlock(node: PageNode): boolean {
  if (typeof node === 'string') return false;
  return blocks.has(node.tag) || node.children.some((child) => !isSilent(child) && isBlock(child));
}

/** Blocks stand by themselves; what runs between two of them is a paragraph. */
function blocksOf(nodes: readonly PageNode[]): string[] {
  const made: string[] = [];
  let run: PageNode[] = [];
  const flush = () => {
    const words = inline(run);
    if (words !== '') made.push(words);
    run = [];
  };
  for (const node of nodes) {
    if (isSilent(node)) continue;
    if (typeof node === 'string' || !isBlock(node)) run.push(node);
    else {
      flush();
      made.push(...blockOf(node));
    }
  }
  flush();
  return made.filter((block) => block !== '');
}

function blockOf(element: PageElement): string[] {
  const { tag, children } = element;
  switch (tag) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [`${'#'.repeat(Number(tag[1]))} ${inline(children)}`];
    case 'ul':
      return [listOf(element, () => '- ')];
    case 'ol': {
      const first = Number(element.attributes.get('start') ?? 1);
      return [listOf(element, (index) => `${first + index}. `)];
    }
    case 'table':
      return tableOf(element);
    case 'pre':
      return [`\`\`\`\n${rawOf(element)}\n\`\`\``];
    case 'blockquote':
      return [quoted(blocksOf(children))];
    case 'dt':
    case 'summary':
    case 'caption':
      return isBlockInside(children) ? blocksOf(children) : [bold(inline(children))];
    case 'hr':
      return ['---'];
    default:
      return blocksOf(children);
  }
}

function isBlockInside(children: readonly PageNode[]): boolean {
  return children.some((child) => !isSilent(child) && isBlock(child));
}

function listOf({ children }: PageElement, mark: (index: number) => string): string {
  const items = children.filter(
    (child): child is PageElement => typeof child !== 'string' && !isSilent(child),
  );
  return items
    .map((item, index) => {
      const start = mark(index);
      const indent = ' '.repeat(start.length);
      return `${start}${blocksOf(item.children)
        .join('\n\n')
        .replaceAll(/\n(?=[^\n])/g, `\n${indent}`)}`;
    })
    .join('\n');
}

function quoted(parts: readonly string[]): string {
  return parts
    .join('\n\n')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function tableOf(table: PageElement): string[] {
  const rows: string[][] = [];
  const titles: string[] = [];
  const visit = (node: PageElement) => {
    for (const child of node.children) {
      if (typeof child === 'string' || isSilent(child)) continue;
      if (child.tag === 'caption') titles.push(...blockOf(child));
      else if (child.tag === 'tr') rows.push(cellsOf(child));
      else visit(child);
    }
  };
  visit(table);
  const [head, ...body] = rows;
  if (head === undefined) return titles;
  const width = Math.max(...rows.map(({ length }) => length));
  const line = (cells: readonly string[]) =>
    `| ${[...cells, ...Array.from({ length: width - cells.length }, () => '')].join(' | ')} |`;
  return [
    ...titles,
    [
      line(head),
      line(head.map(() => '---').concat(Array.from({ length: width - head.length }, () => '---'))),
      ...body.map(line),
    ].join('\n'),
  ];
}

function cellsOf(row: PageElement): string[] {
  return row.children
    .filter((cell): cell is PageElement => typeof cell !== 'string' && !isSilent(cell))
    .map((cell) =>
      blocksOf(cell.children)
        .join(' ')
        .replaceAll(/\s*\n\s*/g, ' ')
        .replaceAll('|', '\\|'),
    );
}

/** Words and what marks them, white space collapsed. */
function inline(nodes: readonly PageNode[]): string {
  return nodes
    .map(phrase)
    .join('')
    .replaceAll(/[^\S\u00a0]+/g, ' ')
    .replaceAll(/ ?\u2028 ?/g, '  \n')
    .trim();
}

/** A line break, until white space has been collapsed. */
const lineBreak = '\u2028';

function phrase(node: PageNode): string {
  if (typeof node === 'string') return escape(node);
  if (isSilent(node)) return '';
  const { tag, attributes, children } = node;
  const words = () => children.map(phrase).join('');
  switch (tag) {
    case 'br':
      return lineBreak;
    case 'a': {
      const to = attributes.get('href');
      const text = inline(children);
      return to === undefined || text === ''
        ? words()
        : `[${text}](<${to.replaceAll(/[<>\n]/g, encodeURIComponent)}>)`;
    }
    case 'b':
    case 'strong':
      return bold(words());
    case 'i':
    case 'em':
      return marked(words(), '*');
    case 'del':
      return marked(words(), '~~');
    case 'code': {
      const code = wordsIn(node);
      return code.includes('`') ? `\`\` ${code} \`\`` : `\`${code}\``;
    }
    case 'img': {
      const alt = attributes.get('alt') ?? '';
      return alt === '' ? '' : `![${escape(alt)}](<${attributes.get('src') ?? ''}>)`;
    }
    default:
      return words();
  }
}

function bold(words: string): string {
  return marked(words, '**');
}

/** Marks touch what they mark: a space inside would make them stars. */
function marked(words: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  return inner === '' ? words : `${before}${mark}${inner}${mark}${after}`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>~]/g, '\\$&').replaceAll(lineBreak, ' ');
}

function rawOf(node: PageNode): string {
  return typeof node === 'string' ? node : node.children.map(rawOf).join('');
}
