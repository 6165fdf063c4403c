import type { MdxNode } from './parse.ts';

/** The words of a parsed node. What components print is not known yet and left out. */
export function readWords(node: MdxNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(readWords).join('') : '';
}
