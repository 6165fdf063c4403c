import type { ElementContent, Properties, Root } from 'hast';
import type { BlockChange } from './compare-texts.ts';
import { markPieces, renderWords } from './mark-words.ts';
import type { Block } from './read-blocks.ts';
import { joinWords } from './read-words.ts';
import type { RedlineLabels } from './redline-labels.ts';
import { element, hidden, type Side, text } from './redline-nodes.ts';

/**
 * Marks a comparison as the new text with `ins` and `del` in it. Blocks that stayed are folded, headings stand; blocks
 * that came or went carry `data-added` or `data-removed`. Ids are left out, since old and new share them, and links and
 * pictures are words. Needs nothing of Node.js.
 */
export function markChanges(changes: readonly BlockChange[], labels: RedlineLabels): Root {
  return { type: 'root', children: markFolding(changes, labels) };
}

/** Sections are folded from inside, so that the heading of "In short" or of the notes stands. */
function markFolding(changes: readonly BlockChange[], labels: RedlineLabels): ElementContent[] {
  const nodes: ElementContent[] = [];
  let folded: Block[] = [];
  const endFold = () => {
    if (folded.length === 0) return;
    const summary = element('summary', {}, [text(labels.unchanged(folded.length))]);
    nodes.push(
      element('details', { dataUnchanged: '' }, [
        summary,
        ...folded.flatMap((block) => renderBlock(block, labels)),
      ]),
    );
    folded = [];
  };
  for (const change of changes) {
    const whole = change.change === 'same' && !change.remarked;
    if (whole && change.after.kind !== 'heading' && !isSection(change.after)) {
      folded.push(change.after);
      continue;
    }
    endFold();
    if (change.change === 'same' && change.remarked && !isSection(change.after))
      nodes.push(element('p', { dataRemarked: '' }, [text(labels.remarked)]));
    nodes.push(...markBlock(change, labels));
  }
  endFold();
  return nodes;
}

function markBlock(change: BlockChange, labels: RedlineLabels): ElementContent[] {
  switch (change.change) {
    case 'removed':
      return renderLone(change.before, 'del', labels);
    case 'added':
      return renderLone(change.after, 'ins', labels);
    case 'same':
      return markSame(change, labels);
    case 'changed': {
      const { after, pieces, blocks } = change;
      const inside =
        pieces.length > 0
          ? markPieces(pieces, labels)
          : isSection(after)
            ? markFolding(blocks, labels)
            : setApart(blocks.map((block) => markBlock(block, labels)));
      return wrap(after, inside, after.element?.tagName === 'details' ? { open: true } : {});
    }
  }
}

function markSame(
  { before, after }: Extract<BlockChange, { change: 'same' }>,
  labels: RedlineLabels,
): ElementContent[] {
  if (!isSection(after)) return renderBlock(after, labels);
  const children = after.children.map((child, index): BlockChange => {
    const old = before.children[index] ?? child;
    return { change: 'same', before: old, after: child, remarked: old.markup !== child.markup };
  });
  return wrap(after, markFolding(children, labels));
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
