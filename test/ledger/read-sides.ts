import type { Element, ElementContent } from 'hast';
import { parseHtml } from '../../src/mdx/parse.ts';
import { readPlainText } from '../../src/mdx/plain-text.ts';
import { hasClass } from '../support/html.ts';

/** The words of one of the two texts, as they are read from a redline: without what came, or without what went. */
export function readSide(html: string, without: 'ins' | 'del'): string {
  const nodes = parseHtml(html).children as ElementContent[];
  return readPlainText(strip(without === 'ins' ? putBack(nodes) : nodes, without));
}

/** What moved, where it stood before. */
function putBack(nodes: readonly ElementContent[]): ElementContent[] {
  const moved = (node: ElementContent) => node.type === 'element' && node.properties.dataMoved !== undefined;
  return nodes
    .flatMap((node) => {
      if (node.type !== 'element' || node.properties.dataLeft === undefined) return moved(node) ? [] : [node];
      const { dataLeft } = node.properties;
      return nodes.filter((one) => one.type === 'element' && one.properties.dataMoved === dataLeft);
    })
    .map((node) => (node.type === 'element' ? { ...node, children: putBack(node.children) } : node));
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
    element.properties.dataMovedNote !== undefined ||
    element.properties.dataPicture !== undefined
  );
}
