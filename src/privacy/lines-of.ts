import type { RootContent } from 'hast';
import { parseHtml } from '../mdx/parse.ts';
import { readPlainText } from '../mdx/plain-text.ts';

const blocks: ReadonlySet<string> = new Set([
  ...['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'caption', 'dt', 'dd', 'figcaption'],
  ...['div', 'section', 'ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tr', 'blockquote', 'figure', 'aside'],
]);

/**
 * The words of a resolved text with a line for each paragraph, heading, point of a list and cell: a heading does not
 * run into the sentence below it, which a formula of reading would count as one long sentence.
 */
export function linesOf(html: string): string {
  const lines: string[] = [];
  const visit = (nodes: readonly RootContent[]) => {
    let phrase: RootContent[] = [];
    const end = () => {
      const text = readPlainText(phrase);
      if (text !== '') lines.push(text);
      phrase = [];
    };
    for (const node of nodes) {
      if (node.type === 'element' && blocks.has(node.tagName)) {
        end();
        visit(node.children);
      } else phrase.push(node);
    }
    end();
  };
  visit(parseHtml(html).children);
  return lines.join('\n');
}
