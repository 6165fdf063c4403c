import type { Element, Root, RootContent } from 'hast';
import { components } from './components/registry.ts';
import { judgeAddress } from './guard/address.ts';

/** What Markdown and the HTML that authors may write become; footnotes, task lists and numbers of headings, too. */
const written: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'id', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel'],
  abbr: ['title'],
  blockquote: [],
  br: [],
  code: ['dataLanguage'],
  del: [],
  details: ['open'],
  em: [],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  hr: [],
  img: ['alt', 'title', 'width', 'height', 'dataImage'],
  kbd: [],
  li: ['id'],
  ol: ['start'],
  p: [],
  pre: [],
  section: ['dataFootnotes'],
  span: ['role', 'ariaLabel', 'dataNumber', 'dataTaskMark'],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['dataAlign'],
  th: ['scope', 'dataAlign'],
  thead: [],
  tr: [],
  ul: [],
};

/**
 * Everything that a resolved text may consist of: elements and, of each, its attributes (by their names in hast), from
 * Markdown and from what each component says that it makes. A text is read back from an archive that people can reach,
 * so it is held against this list each time.
 */
export const allowedHtml: ReadonlyMap<string, ReadonlySet<string>> = [
  written,
  ...components.map(({ makes }) => makes),
]
  .flatMap((made) => Object.entries(made))
  .reduce(
    (allowed, [element, attributes]) =>
      allowed.set(element, new Set([...(allowed.get(element) ?? []), ...attributes])),
    new Map<string, ReadonlySet<string>>(),
  );

/**
 * Holds the tree of a `text.html` against the allow-list: elements, attributes, addresses.
 *
 * @returns What does not belong there, each as a sentence; nothing for whatever `resolveText` wrote.
 */
export function checkPlainHtml(tree: Root): string[] {
  const violations: string[] = [];
  const open: RootContent[] = [...tree.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'element') {
      violations.push(...checkElement(node));
      for (let index = node.children.length - 1; index >= 0; index--)
        open.push(node.children[index] as RootContent);
    } else if (node.type !== 'text') violations.push(`A node of type "${node.type}" is no plain HTML.`);
  }
  return violations;
}

function checkElement({ tagName, properties }: Element): string[] {
  const attributes = allowedHtml.get(tagName);
  if (attributes === undefined) return [`The element <${tagName}> is not allowed.`];
  return Object.entries(properties).flatMap(([name, value]) => {
    if (!attributes.has(name)) return [`The attribute "${name}" of <${tagName}> is not allowed.`];
    if (name !== 'href') return [];
    const address = judgeAddress(String(value));
    return 'kind' in address ? [] : [`${address.message}`];
  });
}
