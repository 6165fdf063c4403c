import type { Element, ElementContent, RootContent } from 'hast';
import { isPhrase } from './html-blocks.ts';

/**
 * The words of a resolved text: white space collapsed, NFC. Printed numbers and the marks of footnotes are left out:
 * they move when another section or note is added, and what a text says has not changed then.
 */
export function readPlainText(nodes: readonly RootContent[]): string {
  const parts: string[] = [];
  collect(nodes, parts);
  // Single spaces, nearly all there are, need no replacement: half the time of a plain \s+.
  return parts
    .join('')
    .replaceAll(/[^\S ]\s*| \s+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** Words are what has a letter or a digit in it. */
export function countWords(text: string): number {
  // Not one pattern for both: it would walk through a long run of signs once for each of them.
  let words = 0;
  for (const [word] of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(word)) words++;
  return words;
}

/** Words a minute of an adult who reads for understanding; slower than for a novel (about 240). */
const readingSpeed = 200;

export function minutesToRead(words: number): number {
  return Math.max(1, Math.round(words / readingSpeed));
}

/** First element, in document order, that fits. */
export function findElement(
  nodes: readonly ElementContent[],
  fits: (element: Element) => boolean,
): Element | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (fits(node)) return node;
    const found = findElement(node.children, fits);
    if (found !== undefined) return found;
  }
  return undefined;
}

function collect(nodes: readonly RootContent[], parts: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') parts.push(node.value);
    else if (node.type === 'element' && !isMark(node)) {
      const block = !isPhrase(node) || node.tagName === 'br';
      if (block) parts.push(' ');
      collect(node.children, parts);
      if (block) parts.push(' ');
    }
  }
}

function isMark({ properties }: Element): boolean {
  return (
    properties.dataNumber !== undefined ||
    properties.dataFootnoteRef !== undefined ||
    properties.dataFootnoteBackref !== undefined ||
    properties.dataTaskMark !== undefined
  );
}
