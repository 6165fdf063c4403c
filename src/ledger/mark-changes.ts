import type { ElementContent, Properties, Root } from 'hast';
import type { MovedWords, RedlineLabels } from '../languages/words.ts';
import type { BlockChange, Moved } from './compare-texts.ts';
import { markPieces, renderWords } from './mark-words.ts';
import { nameBlock } from './name-block.ts';
import type { Block } from './read-blocks.ts';
import { joinWords } from './read-words.ts';
import { element, hidden, type Side, text } from './redline-nodes.ts';

/**
 * Marks a comparison as the new text with `ins` and `del` in it. What stayed is folded, but for the headings above what
 * changed; blocks that came or went carry `data-added` or `data-removed`. Ids are left out, since old and new share
 * them, and links and pictures are words. Needs nothing of Node.js.
 */
export function markChanges(changes: readonly BlockChange[], { fold, labels }: Marking): Root {
  return { type: 'root', children: markFolding(changes, { fold, labels }) };
}

export interface Marking {
  readonly fold: Fold;
  readonly labels: RedlineLabels;
}

/**
 * What stands for a run of blocks that stayed.
 *
 * @param anchor The heading of the new text that the run begins with or lies under; empty above the first.
 */
export type Fold = (run: readonly Block[], anchor: string, labels: RedlineLabels) => ElementContent[];

/** The run itself, to be unfolded: for a page that stands alone. */
export const foldInPlace: Fold = (run, _anchor, labels) => [
  element('details', { dataUnchanged: '' }, [
    element('summary', {}, [text(labels.unchanged(countParagraphs(run)))]),
    ...run.flatMap((block) => renderBlock(block, labels)),
  ]),
];

/** A line that leads to where the run stands in the new text. Takes the address of that text's page. */
export function foldToLink(address: string): Fold {
  return (run, anchor, labels) => [
    element('p', { dataUnchanged: '' }, [
      element('a', { href: anchor === '' ? address : `${address}#${anchor}` }, [
        text(labels.unchanged(countParagraphs(run))),
      ]),
    ]),
  ];
}

/** Headings are not counted: they say what stayed, and are no text of their own. */
function countParagraphs(run: readonly Block[]): number {
  return run.reduce(
    (sum, block) =>
      sum + (isSection(block) ? countParagraphs(block.children) : block.kind === 'heading' ? 0 : 1),
    0,
  );
}

/** In a section it begins anew, so that the heading of "In short" or of the notes stands above what changed there. */
function markFolding(changes: readonly BlockChange[], marking: Marking): ElementContent[] {
  const { fold, labels } = marking;
  const nodes: ElementContent[] = [];
  let run: Block[] = [];
  let anchor = '';
  const endRun = (headings: ReadonlySet<Block>) => {
    let folded: Block[] = [];
    let from = anchor;
    const endFold = () => {
      // Headings with nothing under them are no paragraphs to speak of, and stand.
      if (countParagraphs(folded) > 0) nodes.push(...fold(folded, from, labels));
      else nodes.push(...folded.flatMap((block) => renderBlock(block, labels)));
      folded = [];
    };
    for (const block of run) {
      if (block.kind === 'heading') anchor = anchorOf(block);
      if (headings.has(block)) {
        endFold();
        nodes.push(...renderBlock(block, labels));
      } else {
        if (folded.length === 0) from = anchor;
        folded.push(block);
      }
    }
    endFold();
    run = [];
  };
  for (const change of changes) {
    if (change.change === 'same' && !change.remarked) {
      run.push(change.after);
      continue;
    }
    endRun(openHeadings(run));
    if (change.change === 'moved' || change.change === 'left') {
      nodes.push(...markBlock(change, marking));
      continue;
    }
    if (change.change !== 'removed' && change.after.kind === 'heading') anchor = anchorOf(change.after);
    if (change.change === 'same' && !isSection(change.after))
      nodes.push(element('p', { dataRemarked: '' }, [text(labels.remarked)]));
    nodes.push(...markBlock(change, marking));
  }
  endRun(new Set());
  return nodes;
}

/** Those that whatever follows stands under: the last one, and above it each of a higher level. */
function openHeadings(run: readonly Block[]): ReadonlySet<Block> {
  const open = new Set<Block>();
  let level = Number.POSITIVE_INFINITY;
  for (const block of run.toReversed()) {
    const own = levelOf(block);
    if (own >= level) continue;
    open.add(block);
    level = own;
  }
  return open;
}

function levelOf({ kind, element }: Block): number {
  return kind === 'heading' ? Number(element?.tagName.slice(1)) : Number.POSITIVE_INFINITY;
}

function anchorOf({ element }: Block): string {
  return String(element?.properties.id ?? '');
}

function markBlock(change: BlockChange, marking: Marking): ElementContent[] {
  const { labels } = marking;
  switch (change.change) {
    case 'removed':
      return renderLone(change.before, 'del', labels);
    case 'added':
      return renderLone(change.after, 'ins', labels);
    case 'same':
      return markSame(change, marking);
    case 'left':
      return [
        tellMoved(change, labels.left(putInWords(change, change.isBehind)), { dataLeft: change.number }),
      ];
    case 'moved': {
      const { what, number, blocks } = change;
      const note = tellMoved(change, labels.moved(putInWords(change, change.wasBehind)), {});
      if (what === 'section')
        return [element('div', { dataMoved: number }, [note, ...markFolding(blocks, marking)])];
      return [note, ...blocks.flatMap((row) => markBlock(row, marking)).map((row) => mark(row, number))];
    }
    case 'changed': {
      const { after, pieces, blocks } = change;
      const inside =
        pieces.length > 0
          ? markPieces(pieces, labels)
          : isSection(after)
            ? markFolding(blocks, marking)
            : setApart(blocks.map((block) => markBlock(block, marking)));
      return wrap(after, inside, after.element?.tagName === 'details' ? { open: true } : {});
    }
  }
}

/** A line of its own, or a row: read by whoever listens as by whoever looks. */
function tellMoved({ what, after }: Moved, note: string, properties: Properties): ElementContent {
  if (what === 'section') return element('p', { dataMovedNote: '', ...properties }, [text(note)]);
  const cell = element('td', { colSpan: after.children.length }, [text(note)]);
  return element('tr', { dataMovedNote: '', ...properties }, [cell]);
}

function putInWords({ what, after, same }: Moved, behind: Block | undefined): MovedWords {
  return { what, same, name: nameBlock(after), behind: behind === undefined ? '' : nameBlock(behind) };
}

function mark(row: ElementContent, number: number): ElementContent {
  return row.type === 'element' ? { ...row, properties: { ...row.properties, dataMoved: number } } : row;
}

function markSame(
  { before, after }: Extract<BlockChange, { change: 'same' }>,
  marking: Marking,
): ElementContent[] {
  if (!isSection(after)) return renderBlock(after, marking.labels);
  const children = after.children.map((child, index): BlockChange => {
    const old = before.children[index] ?? child;
    return { change: 'same', before: old, after: child, remarked: old.markup !== child.markup };
  });
  return wrap(after, markFolding(children, marking));
}

/** A block as it is. */
function renderBlock(block: Block, labels: RedlineLabels): ElementContent[] {
  const inside =
    block.words.length > 0
      ? renderWords(block.words, labels)
      : setApart(block.children.map((child) => renderBlock(child, labels)));
  return wrap(block, inside);
}

/** A block that came or went. It is announced once, however many cells it has. */
function renderLone(block: Block, side: Side, labels: RedlineLabels): ElementContent[] {
  const leaves = listLeaves(block);
  const marker = side === 'ins' ? { dataAdded: '' } : { dataRemoved: '' };
  const render = (part: Block, extra: Properties): ElementContent[] => {
    if (part.words.length === 0)
      return wrap(part, setApart(part.children.map((child) => render(child, {}))), extra);
    const begin = part === leaves[0] ? [hidden(labels.begin(side))] : [];
    const end = part === leaves.at(-1) ? [hidden(labels.end(side))] : [];
    const marked = element(side, {}, [...begin, ...renderWords(part.words, labels), ...end]);
    return wrap(part, [marked], extra);
  };
  return render(block, marker);
}

/** White space between blocks, which a name and its value on one line need too. */
function setApart(blocks: readonly (readonly ElementContent[])[]): ElementContent[] {
  return blocks.flatMap((nodes, index) => (index === 0 ? nodes : [text('\n'), ...nodes]));
}

function listLeaves(block: Block): Block[] {
  return block.words.length > 0 ? [block] : block.children.flatMap(listLeaves);
}

/** Markers that the style sheet of a document speaks of. */
const shown = [
  ...['dataInShort', 'dataRule', 'dataCallout', 'dataSteps', 'dataExample', 'dataFacts', 'dataTitle'],
  ...['dataFootnotes', 'dataClocks', 'dataStatement', 'dataCompared', 'dataAlign', 'scope', 'start'],
];

/** Puts the tag of a block round what is in it, with its printed number, and a frame round a table. */
function wrap(block: Block, children: ElementContent[], extra: Properties = {}): ElementContent[] {
  if (block.element === undefined) return children;
  const { tagName, properties } = block.element;
  const kept = Object.fromEntries(
    shown.flatMap((name) => (name in properties ? [[name, properties[name]]] : [])),
  );
  const made = element(tagName, { ...kept, ...extra }, [...printNumber(block), ...children]);
  if (tagName !== 'table') return [made];
  const frame = { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: nameTable(block) };
  return [element('div', frame, [made])];
}

function printNumber({ kind, number }: Block): ElementContent[] {
  if (number === '') return [];
  return kind === 'heading'
    ? [element('span', { dataNumber: '' }, [text(number)]), text(' ')]
    : [element('p', { dataNumber: '' }, [text(number)])];
}

/** Its caption, or its heads. */
function nameTable({ children }: Block): string {
  const [first] = children;
  if (first === undefined) return '';
  return listLeaves(first)
    .map(({ words }) => joinWords(words))
    .join(', ');
}

function isSection({ element }: Block): boolean {
  return element?.tagName === 'section';
}
