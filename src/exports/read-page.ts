/** An element of a printed page, or words between two. */
export type PageNode = PageElement | string;

export interface PageElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: PageNode[];
}

const voids: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * Reads a page that we printed ourselves. Tests hold that every one of them is valid HTML, with each attribute in quotes,
 * so that this needs a twentieth of the time of a parser that forgives everything: each page of each build is read.
 */
export function readPage(html: string): PageElement {
  const root: PageElement = { tag: '', attributes: new Map(), children: [] };
  const open: PageElement[] = [root];
  for (const [token, closing, tag = '', written = '', words] of html.matchAll(tokens)) {
    const around = open.at(-1) ?? root;
    if (words !== undefined) around.children.push(decode(words));
    else if (closing === '/') {
      const at = open.findLastIndex((one) => one.tag === tag.toLowerCase());
      if (at > 0) open.length = at;
    } else if (tag !== '' && !token.startsWith('<!')) {
      const element: PageElement = {
        tag: tag.toLowerCase(),
        attributes: readAttributes(written),
        children: [],
      };
      closeBefore(element.tag, open);
      (open.at(-1) ?? root).children.push(element);
      if (!voids.has(element.tag) && !written.endsWith('/')) open.push(element);
    }
  }
  return root;
}

/** A comment or a doctype, a tag, or words. */
const tokens = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([A-Za-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g;

function readAttributes(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of written.matchAll(
    /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  ))
    attributes.set(name.toLowerCase(), decode(double ?? single ?? bare ?? ''));
  return attributes;
}

/** What HTML lets end without saying so. */
const endedBy: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  option: ['option'],
};

function closeBefore(tag: string, open: PageElement[]): void {
  const last = open.at(-1);
  if (last !== undefined && (endedBy[tag] ?? []).includes(last.tag)) open.pop();
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '',
};

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d+)|#[xX]([\da-fA-F]+)|(\w+));/g, (whole, decimal, hexadecimal, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(String(hexadecimal), 16));
    return named[String(name)] ?? String(whole);
  });
}

/** Every element below one, in the order of the page. */
export function* elementsIn({ children }: PageElement): Generator<PageElement> {
  for (const child of children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** The words of an element, as they are read: white space collapsed. */
export function wordsIn(node: PageNode): string {
  const collect = (one: PageNode): string =>
    typeof one === 'string' ? one : one.children.map(collect).join('');
  return collect(node).replaceAll(/\s+/g, ' ').trim();
}
