import { textLimits } from './limits.ts';
import type { MdxNode } from './parse.ts';

/** The words of a parsed node. What components print is not known yet and left out. */
export function readWords(node: MdxNode, depth = 0): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  // What nests deeper is refused, and reading it would need more stack than there is.
  if (!('children' in node) || depth > textLimits.nesting.most) return '';
  return node.children.map((child) => readWords(child, depth + 1)).join('');
}
