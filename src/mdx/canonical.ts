import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isPhrase } from './html-blocks.ts';
import { parseHtml } from './parse.ts';
import { isSaid } from './plain-html.ts';

/** Elements of which a text is made: they say what is a heading, a list, a row, a stress. All others only wrap. */
const structure = new Set([
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'br'],
  ...['ol', 'ul', 'li', 'dl', 'dt', 'dd', 'details', 'summary', 'figcaption'],
  ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
  ...['a', 'abbr', 'code', 'del', 'em', 'img', 'kbd', 'strong', 'sub', 'sup'],
]);

/**
 * What a text says, whatever it is set in: its words, where its links lead, its markers, its headings, lists and tables.
 * Two texts that have one canonical form are one text to whoever approved it.
 *
 * @param html A `text.html`.
 * @param renderer Markers that a later renderer was the first to write are left out.
 */
export function canonicalForm(html: string, renderer: number): string {
  return toHtml(canonicalTree(parseHtml(html), renderer));
}

/** The same as a tree, which can be compared block by block. */
export function canonicalTree(tree: Root, renderer: number): Root {
  return { type: 'root', children: reduceChildren(tree, renderer, false) };
}

function reduceChildren(parent: Root | Element, renderer: number, exact: boolean): ElementContent[] {
  const nodes = mergeTexts(parent.children.flatMap((node) => reduce(node, parent, renderer, exact)));
  if (exact) return nodes;
  const inline = parent.type === 'element' && isPhrase(parent);
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type !== 'text') return [node];
    const value = node.value.replaceAll(/\s+/g, ' ');
    const [before, after] = [nodes[index - 1], nodes[index + 1]];
    // White space between blocks, and at the ends of one, is layout.
    const begun = endsBlock(before, inline) ? value.trimStart() : value;
    const trimmed = endsBlock(after, inline) ? begun.trimEnd() : begun;
    return trimmed === '' ? [] : [{ type: 'text', value: trimmed }];
  });
}

function endsBlock(neighbour: ElementContent | undefined, inline: boolean): boolean {
  return neighbour === undefined ? !inline : !isPhrase(neighbour);
}

function reduce(
  node: RootContent,
  parent: Root | Element,
  renderer: number,
  exact: boolean,
): readonly ElementContent[] {
  // A letter with its mark is the same in one character and in two: systems differ in how they save it.
  if (node.type === 'text') return [{ type: 'text', value: node.value.normalize('NFC') }];
  // The way back from a footnote is the renderer's own.
  if (node.type !== 'element' || node.properties.dataFootnoteBackref !== undefined) return [];
  const properties = reduceProperties(node, renderer);
  const children = reduceChildren(node, renderer, exact || node.tagName === 'pre');
  if (isKept(node, parent) || Object.keys(properties).length > 0)
    return [{ type: 'element', tagName: node.tagName, properties, children }];
  // A wrapper of blocks ends a word, as it does on the page.
  return isPhrase(node) ? children : [space, ...children, space];
}

const space: Text = { type: 'text', value: ' ' };

/** In a list of facts a `div` says which name and value belong together. */
function isKept({ tagName }: Element, parent: Root | Element): boolean {
  return (
    structure.has(tagName) || (tagName === 'div' && parent.type === 'element' && parent.tagName === 'dl')
  );
}

/** In the order of their names: the order in which they are written says nothing. */
function reduceProperties({ tagName, properties }: Element, renderer: number): Properties {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => isSaid(tagName, name, renderer))
      .map(([name, value]) => [name, typeof value === 'string' ? value.normalize('NFC') : value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function mergeTexts(nodes: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { type: 'text', value: last.value + node.value };
    else merged.push(node);
  }
  return merged;
}
