import type { Element, ElementContent } from 'hast';
import { parseHtml } from '../../src/mdx/parse.ts';
import { readPlainText } from '../../src/mdx/plain-text.ts';
import { hasClass } from '../support/html.ts';

/** The words of one of the two texts, as they are read from a redline: without what came, or without what went. */
export function readSide(html: string, without: 'ins' | 'del'): string {
  return readPlainText(strip(parseHtml(html).children as ElementContent[], without));
}

function strip(nodes: readonly ElementContent[], without: 'ins' | 'del'): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === without || isAdded(node)) return [];
    const children = strip(node.children, without);
    return node.tagName === 'ins' || node.tagName === 'del' ? children : [{ ...node, children }];
  });
}

/** What a redline says of itself. */
function isAdded(element: Element): boolean {
  return (
    hasClass(element, 'hidden') ||
    element.tagName === 'summary' ||
    element.properties.dataRemarked !== undefined ||
    element.properties.dataPicture !== undefined
  );
}
