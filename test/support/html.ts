import type { Element, ElementContent, Root } from 'hast';

export type HtmlTree = Root;

/** All elements below a node, in the order of the document. */
export function collectElements(node: Root | Element): Element[] {
  const elements: Element[] = [];
  const visit = (children: readonly (Root['children'][number] | ElementContent)[]) => {
    for (const child of children) {
      if (child.type !== 'element') continue;
      elements.push(child);
      visit(child.children);
    }
  };
  visit(node.children);
  return elements;
}

/** The text of a node, as `textContent` gives it, without the elements that `without` names. */
export function textOf(node: Root | Element, without: (element: Element) => boolean = () => false): string {
  return (node.children as readonly ElementContent[])
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' && !without(child) ? textOf(child, without) : '';
    })
    .join('');
}

const blocks = /^(?:p|li|ul|ol|d[ltd]|h[1-6]|div|section|summary|details|t[rdh]|figure|figcaption|label)$/;

/** The words of a node as a reader sees them: one space between words, and between blocks. */
export function wordsIn(node: Root | Element): string {
  const read = ({ children }: Root | Element): string =>
    (children as readonly ElementContent[])
      .map((child) => {
        if (child.type === 'text') return child.value;
        if (child.type !== 'element') return '';
        return blocks.test(child.tagName) ? ` ${read(child)} ` : read(child);
      })
      .join('');
  return read(node).replaceAll(/\s+/g, ' ').trim();
}

/** An attribute as it was written. The parser splits lists at spaces. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

/** Whether an element has this class. */
export function hasClass(element: Element, name: string): boolean {
  const classes = element.properties.className;
  return Array.isArray(classes) && classes.includes(name);
}
