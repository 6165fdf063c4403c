import type { Element, Root, RootContent } from 'hast';
import { components } from './components/registry.ts';
import { judgeAddress } from './guard/address.ts';
import { parseHtml } from './parse.ts';

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
 * Holds a `text.html` against the allow-list. A text as the engine writes it is judged from its tags, in a tenth of the
 * time that a parser takes; whatever looks otherwise is parsed.
 *
 * @returns What does not belong there, each as a sentence.
 */
export function findForbidden(html: string): string[] {
  return isSurelyPlain(html) ? [] : checkPlainHtml(parseHtml(html));
}

/**
 * Whether each `<` begins a tag that is on the list, written as the engine writes it: small letters, values in double
 * quotes. Then nothing else can come of it in a browser: no element on the list holds raw text, and comments,
 * declarations and foreign elements begin otherwise. Says no where it is not sure.
 */
export function isSurelyPlain(html: string): boolean {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', tag.lastIndex)) {
    const end = html.indexOf('>', at) + 1;
    tag.lastIndex = at;
    if (knownTags.has(html.slice(at, end))) {
      tag.lastIndex = end;
      continue;
    }
    const [whole, name = '', written = ''] = tag.exec(html) ?? [];
    const attributes = allowedInHtml.get(name);
    if (whole === undefined || attributes === undefined) return false;
    for (const [, attribute = '', value = ''] of written.matchAll(pair)) {
      if (!attributes.has(attribute)) return false;
      // A reference would have to be decoded before it is judged.
      if (attribute === 'href' && (value.includes('&') || !('kind' in judgeAddress(value)))) return false;
    }
    if (written === '') knownTags.add(whole);
  }
  return true;
}

/** Tags without attributes, which most are, once they were found to be allowed: at most two for each element. */
const knownTags = new Set<string>();
const tag = /<\/?([a-z][a-z0-9]*)((?: [a-z][a-z-]*(?:="[^"]*")?)*)>/y;
const pair = / ([a-z][a-z-]*)(?:="([^"]*)")?/g;

const allowedInHtml: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...allowedHtml].map(([name, attributes]) => [name, new Set([...attributes].map(nameInHtml))]),
);

/** `dataInShort` is written `data-in-short`, `ariaDescribedBy` `aria-describedby`, `dateTime` `datetime`. */
function nameInHtml(property: string): string {
  if (property.startsWith('data'))
    return property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return property.toLowerCase().replace(/^aria/, 'aria-');
}

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
