import type { Element, ElementContent } from 'hast';

const phrases = new Set([
  'a',
  'abbr',
  'br',
  'code',
  'data',
  'del',
  'em',
  'img',
  'kbd',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
]);

const newline: ElementContent = { type: 'text', value: '\n' };

/** Whether a node may stand in a sentence. */
export function isPhrase(node: ElementContent): boolean {
  return node.type === 'text' || (node.type === 'element' && phrases.has(node.tagName));
}

/**
 * Lays nodes out as blocks, each on lines of its own, so that two versions of a text compare line by line. Phrases
 * that stand alone become paragraphs.
 */
export function layBlocks(nodes: readonly ElementContent[]): ElementContent[] {
  const laid: ElementContent[] = [];
  let phrase: ElementContent[] = [];
  const endPhrase = () => {
    const children = trimEnds(phrase);
    phrase = [];
    if (children.length > 0) laid.push(paragraph(children), newline);
  };
  for (const node of nodes) {
    if (isPhrase(node)) phrase.push(node);
    else {
      endPhrase();
      laid.push(node, newline);
    }
  }
  endPhrase();
  return laid.length === 0 ? [] : [newline, ...laid];
}

/** Drops white space at both ends. */
export function trimEnds(nodes: readonly ElementContent[]): ElementContent[] {
  const trimmed = [...nodes];
  for (let first = trimmed[0]; first?.type === 'text'; first = trimmed[0]) {
    const value = first.value.trimStart();
    if (value !== '') {
      trimmed[0] = { type: 'text', value };
      break;
    }
    trimmed.shift();
  }
  for (let last = trimmed.at(-1); last?.type === 'text'; last = trimmed.at(-1)) {
    const value = last.value.trimEnd();
    if (value !== '') {
      trimmed[trimmed.length - 1] = { type: 'text', value };
      break;
    }
    trimmed.pop();
  }
  return trimmed;
}

function paragraph(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'p', properties: {}, children };
}
