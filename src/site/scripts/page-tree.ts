import type { ElementContent, Properties, Root, RootContent } from 'hast';

/** What stands in an element of the page, as the tree that texts are compared as. */
export function readTree(parent: Element): Root {
  return { type: 'root', children: readChildren(parent) };
}

function readChildren(parent: Element): ElementContent[] {
  return [...parent.childNodes].flatMap((node): ElementContent[] => {
    if (node instanceof Text) return [{ type: 'text', value: node.data }];
    if (!(node instanceof Element)) return [];
    const properties: Properties = {};
    for (const { name, value } of node.attributes) {
      if (name === 'class') properties.className = value.split(/\s+/);
      else properties[name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] = value;
    }
    return [{ type: 'element', tagName: node.localName, properties, children: readChildren(node) }];
  });
}

/** Makes nodes of the page from a tree, without markup in a string. */
export function writeNodes(nodes: readonly RootContent[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) {
    if (node.type === 'text') fragment.append(node.value);
    if (node.type !== 'element') continue;
    const element = document.createElement(node.tagName);
    for (const [name, value] of Object.entries(node.properties)) {
      if (value === undefined || value === null || value === false) continue;
      element.setAttribute(
        attributeOf(name),
        value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value),
      );
    }
    element.append(writeNodes(node.children));
    fragment.append(element);
  }
  return fragment;
}

/** `dataInShort` is written `data-in-short`, `ariaLabel` `aria-label`, `tabIndex` `tabindex`. */
function attributeOf(name: string): string {
  if (name === 'className') return 'class';
  return /^(?:data|aria)[A-Z]/.test(name)
    ? name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : name.toLowerCase();
}
