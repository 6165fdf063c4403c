import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isPhrase, layBlocks } from './html-blocks.ts';
import { countWords, readPlainText } from './plain-text.ts';

/** A block of a text as it is published: its HTML, and its words. */
export interface PrintedBlock {
  readonly type: 'block';
  readonly html: string;
  readonly plainText: string;
  readonly words: number;
}

/** A block, or a phrase that stands alone: it becomes a paragraph together with the phrases beside it. */
export type Printed = PrintedBlock | ElementContent;

/** Prints the blocks among rendered nodes. */
export function print(nodes: readonly ElementContent[]): Printed[] {
  return nodes.map((node) => (node.type === 'element' && !isPhrase(node) ? printBlock(node) : node));
}

/** Makes paragraphs of the phrases. What is left is blocks only, none of which depends on another. */
export function layPrinted(printed: readonly Printed[]): PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  let phrases: ElementContent[] = [];
  const endPhrases = () => {
    for (const node of layBlocks(phrases)) if (node.type === 'element') blocks.push(printBlock(node));
    phrases = [];
  };
  for (const one of printed) {
    if (one.type === 'block') {
      endPhrases();
      blocks.push(one);
    } else phrases.push(one);
  }
  endPhrases();
  return blocks;
}

/** The words of several blocks: those of each, with a space between. */
export function joinPlainText(blocks: readonly PrintedBlock[]): string {
  return blocks
    .map(({ plainText }) => plainText)
    .filter((text) => text !== '')
    .join(' ');
}

function printBlock(block: Element): PrintedBlock {
  const plainText = readPlainText([block]);
  return {
    type: 'block',
    html: toHtml(block, { collapseEmptyAttributes: true }),
    plainText,
    words: countWords(plainText),
  };
}
