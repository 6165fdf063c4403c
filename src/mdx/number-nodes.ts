import type { RootContent } from 'hast';

/** A node of the top level of a text, with what its place in the text gives it. */
export interface NumberedNode {
  readonly node: RootContent;
  /** Of a heading of the second level, `2`, and of a rule, `2.1`. Empty elsewhere. */
  readonly number: string;
  /** Of a heading. */
  readonly anchor: string;
}

/** Numbers the headings and rules of a text. Takes the anchors of its headings, in document order. */
export function numberNodes(nodes: readonly RootContent[], anchors: readonly string[]): NumberedNode[] {
  let headings = 0;
  let sections = 0;
  let rules = 0;
  return nodes.map((node) => {
    if (isHeading(node)) {
      const anchor = anchors[headings++] ?? '';
      if (node.tagName !== 'h2') return { node, number: '', anchor };
      rules = 0;
      return { node, number: String(++sections), anchor };
    }
    return { node, number: isRule(node) ? `${sections}.${++rules}` : '', anchor: '' };
  });
}

/** Whether a node is a heading that authors write: the title of a document stands in its frontmatter. */
export function isHeading(node: RootContent): node is Extract<RootContent, { type: 'element' }> {
  return node.type === 'element' && /^h[2-6]$/.test(node.tagName);
}

/** Whether a node is a rule. */
export function isRule(node: RootContent): node is Extract<RootContent, { type: 'mdxJsxFlowElement' }> {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Rule';
}
