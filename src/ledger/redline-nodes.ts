import type { Element, ElementContent, Properties, Text } from 'hast';

/** The element that marks what went, or what came. */
export type Side = 'del' | 'ins';

/** Plain nodes: `hastscript` would be twice the size of the rest in a browser. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** Words for whoever listens instead of looking. */
export function hidden(words: string): Element {
  return element('span', { className: ['hidden'] }, [text(words)]);
}
