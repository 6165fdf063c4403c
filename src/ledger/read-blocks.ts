import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isPhrase } from '../mdx/html-blocks.ts';
import { isPrinted, readWords, textOf, type Word } from './read-words.ts';

/** What a text is laid out of: a paragraph, a list, its items, a table, its rows and cells, a rule ... */
export interface Block {
  /** Only blocks of one kind correspond: a paragraph never becomes a table. */
  readonly kind: string;
  /** Tag and attributes; nothing for words that stand in an item or a cell without a paragraph of their own. */
  readonly element: Element | undefined;
  /** The number printed beside a heading or a rule. */
  readonly number: string;
  /** Of a block that holds words; blocks that hold blocks have none. */
  readonly words: readonly Word[];
  readonly children: readonly Block[];
  /** Equal for blocks that say the same. */
  readonly key: string;
  /** Equal for blocks that say the same in the same markup, with the same links. */
  readonly markup: string;
  /** What it is recognised by although its words changed: the id of a rule, the heads of a table. */
  readonly identity: string;
}

const leaves = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'dt', 'summary', 'figcaption', 'pre']);

const markers = [
  'dataRule',
  'dataCallout',
  'dataSteps',
  'dataInShort',
  'dataFootnotes',
  'dataTitle',
  'dataFacts',
];

/** Of these kinds a text, or the block around, has one. */
const single = new Set([
  ...['dataInShort', 'dataFootnotes', 'dataTitle', 'dataFacts'],
  ...['caption', 'thead', 'tbody', 'summary', 'figcaption', 'dt', 'dd'],
]);

/** Separates keys within keys; XML forbids these characters, so no text holds them. */
const [between, open, close] = ['\u0001', '\u0002', '\u0003'];

/** Reads a resolved text as blocks. Takes the tree alone: a browser makes one of its own document. */
export function readBlocks(tree: Root): Block[] {
  return readChildren(tree.children);
}

function readChildren(nodes: readonly RootContent[]): Block[] {
  const blocks: Block[] = [];
  let phrases: ElementContent[] = [];
  const endPhrases = () => {
    const words = readWords(phrases);
    if (words.length > 0) blocks.push(makeBlock(undefined, 'text', words, []));
    phrases = [];
  };
  for (const node of nodes) {
    if (node.type !== 'text' && node.type !== 'element') continue;
    if (isPhrase(node)) phrases.push(node);
    else if (node.type === 'element') {
      endPhrases();
      if (!isPrinted(node)) blocks.push(readBlock(node));
    }
  }
  endPhrases();
  return blocks;
}

function readBlock(element: Element): Block {
  const kind = kindOf(element);
  if (leaves.has(element.tagName))
    return makeBlock(element, kind, readWords(element.children, { exact: element.tagName === 'pre' }), []);
  return makeBlock(element, kind, [], readChildren(element.children));
}

function kindOf({ tagName, properties }: Element): string {
  if (/^h[2-6]$/.test(tagName)) return 'heading';
  if (tagName === 'p' && properties.dataTitle === undefined) return 'text';
  if (tagName === 'ul' || tagName === 'ol') return 'list';
  if (tagName === 'td' || tagName === 'th') return 'cell';
  return markers.find((name) => properties[name] !== undefined) ?? tagName;
}

function makeBlock(
  element: Element | undefined,
  kind: string,
  words: readonly Word[],
  children: readonly Block[],
): Block {
  const inside = [...words.map(({ key }) => key), ...children.map(({ key }) => key)].join(between);
  const markup = [...words.map(markupOf), ...children.map((child) => child.markup)].join(between);
  const shell = element === undefined ? '' : element.tagName + attributesOf(element);
  return {
    kind,
    element,
    number: element === undefined ? '' : numberOf(element),
    words,
    children,
    key: `${kind}${open}${inside}${close}`,
    markup: `${shell}${open}${markup}${close}`,
    identity: identify(kind, element, children),
  };
}

function numberOf(element: Element): string {
  const number = element.children.find(
    (child) => child.type === 'element' && child.properties.dataNumber !== undefined,
  );
  return number?.type === 'element' ? textOf(number.children) : '';
}

function identify(kind: string, element: Element | undefined, children: readonly Block[]): string {
  const { id, dataClock, dataControl } = element?.properties ?? {};
  const name = id ?? dataClock ?? dataControl;
  if (name !== undefined) return String(name);
  if (single.has(kind)) return kind;
  // A table by its caption or its heads, a row by its first cell, a fact by its name.
  if (kind === 'table' || kind === 'tr' || kind === 'div') return children[0]?.key ?? '';
  return '';
}

function markupOf({ key, marks, note }: Word): string {
  return [key, ...marks.map((mark) => mark.tagName + attributesOf(mark)), note === '' ? '' : 'note'].join(
    open,
  );
}

function attributesOf({ properties }: Element): string {
  return JSON.stringify(properties);
}
