import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { question } from '../data/ask.ts';
import { keyOf } from '../frameworks/infer.ts';
import { placeOf } from '../frameworks/neighbours.ts';
import { documentOf, historyOf } from '../ledger/life.ts';
import { readHtml } from '../mdx/parse.ts';
import { documentUrl, imageUrl, requirementUrl, termUrl } from '../schema/address.ts';
import type { Facts } from '../schema/facts.ts';
import type { Edition, Handbook, Image, ShownSection } from '../schema/handbook.ts';

/**
 * Dresses a resolved text for a page: addresses on links, images and terms, clauses in the margin, a frame round
 * tables. Never changes a word: what it adds carries `data-dressing`. Takes the text, the edition and a function that
 * makes root-relative addresses. Returns HTML.
 */
export function dressText(
  resolved: ResolvedText,
  edition: Edition,
  href: (path: string) => string,
  { prefix = '', titles = {} }: DressOptions = {},
): string {
  const sections = new Map(resolved.outline?.map((section) => [section.anchor, section]));
  const dress: Dress = { sections, edition, titles, href, prefix };
  // A long policy has a hundred empty markers.
  return toHtml(
    { type: 'root', children: dressChildren(readHtml(resolved.text).children, dress) },
    { collapseEmptyAttributes: true },
  );
}

export interface DressOptions {
  /** Stands before ids, where several documents share a page. */
  readonly prefix?: string;
  /** Titles of requirements by framework and id, as they were when the text was released. */
  readonly titles?: Facts['requirements'] | undefined;
}

/** A document, or the statement of a control, which has no sections. */
interface ResolvedText {
  readonly text: string;
  readonly outline?: readonly ShownSection[];
}

interface Dress {
  readonly sections: ReadonlyMap<string, ShownSection>;
  readonly edition: Edition;
  readonly titles: Facts['requirements'];
  readonly href: (path: string) => string;
  readonly prefix: string;
}

/** Headings and rules of a document; none of one that was retired; nothing where this edition does not have it. */
const placesOf = question('anchors', (handbook: Handbook, slug: string): ReadonlySet<string> | undefined => {
  const document = documentOf(handbook, slug);
  if (document !== undefined)
    return new Set([...document.outline.map(({ anchor }) => anchor), ...document.rules.map(({ id }) => id)]);
  return (historyOf(handbook, slug)?.versions.length ?? 0) > 0 ? new Set() : undefined;
});

const hasTerm = question('has-term', (handbook: Handbook, term: string) =>
  handbook.terms.some(({ id }) => id === term),
);

const imageOf = question('image', (handbook: Handbook, sha256: string): Image | undefined =>
  handbook.images.find((image) => image.sha256 === sha256),
);

function dressChildren<Node extends RootContent>(children: readonly Node[], dress: Dress): Node[] {
  return children.flatMap((child) =>
    child.type === 'element' ? (dressElement(child, dress) as Node[]) : [child],
  );
}

function dressElement(element: Element, dress: Dress): ElementContent[] {
  const { href, edition, prefix } = dress;
  const properties = { ...element.properties };
  const children = dressChildren(element.children, dress);
  if (typeof properties.id === 'string') properties.id = prefix + properties.id;
  if (Array.isArray(properties.ariaDescribedBy))
    properties.ariaDescribedBy = properties.ariaDescribedBy.map((id) => prefix + id);
  // Markers that no page asks for: a long policy would be 3 KB larger with them.
  if (element.tagName === 'span' && (properties.dataRole ?? properties.dataContact) !== undefined)
    return children;
  for (const marker of ['dataWho', 'dataParameter']) delete properties[marker];
  const dressed: Element = { ...element, properties, children };
  if (element.tagName === 'a') return [dressLink(dressed, dress)];
  if (element.tagName === 'img') return [dressImage(dressed, dress)];
  if (element.tagName === 'table') {
    // A group, not a region: landmarks must differ by name, and a text may have ten tables with the same heads.
    return [
      h(
        'div',
        { className: 'table-scroll', tabIndex: 0, role: 'group', ariaLabel: captionOf(dressed) },
        dressed,
      ),
    ];
  }
  if (typeof properties.dataTerm === 'string' && hasTerm(edition.handbook, properties.dataTerm)) {
    return [h('a', { className: 'term', href: href(termUrl(properties.dataTerm)) }, ...children)];
  }
  if (/^h[2-6]$/.test(element.tagName)) {
    const section = dress.sections.get(String(element.properties.id));
    const law = section === undefined ? undefined : lawMargin(section, dress);
    return law === undefined ? [dressed] : [dressed, law];
  }
  return [dressed];
}

function dressLink(link: Element, { edition, href, prefix }: Dress): ElementContent {
  const { dataDocument: slug, dataAnchor: anchor, ...properties } = link.properties;
  if (typeof slug === 'string') {
    // A text may outlive its targets: where this edition lacks the document, the words stand without a link; where the
    // document has lost the place, the link leads to its beginning.
    const places = placesOf(edition.handbook, slug);
    if (places === undefined) return h('span', ...link.children);
    const place = typeof anchor === 'string' && places.has(anchor) ? anchor : undefined;
    return h('a', { href: href(documentUrl(slug, place)) }, ...link.children);
  }
  const target = properties.href;
  if (typeof target !== 'string') return link;
  if (target.startsWith('#'))
    return { ...link, properties: { ...properties, href: `#${prefix}${target.slice(1)}` } };
  return target.startsWith('/') ? { ...link, properties: { ...properties, href: href(target) } } : link;
}

function dressImage(image: Element, { edition, href }: Dress): ElementContent {
  const { dataImage, ...properties } = image.properties;
  const source = imageOf(edition.handbook, String(dataImage));
  if (source === undefined) return image;
  return h('img', {
    ...properties,
    src: href(imageUrl(source)),
    width: source.width,
    height: source.height,
    loading: 'lazy',
  });
}

/** The clauses that a section meets, beside its heading: folded for employees, open for auditors. */
function lawMargin(section: ShownSection, { edition, titles, href }: Dress): Element | undefined {
  const present = edition.handbook.frameworks.map(({ id, title }) => ({ id, title }));
  const gone = Object.keys(section.satisfies)
    .filter((id) => !present.some((framework) => framework.id === id))
    .map((id) => ({ id, title: id }));
  const groups = [...present, ...gone].flatMap((framework) => {
    const ids = section.satisfies[framework.id] ?? [];
    return ids.length === 0 ? [] : [{ framework, ids }];
  });
  const total = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  if (total === 0) return undefined;
  return h(
    // Not an aside, twenty landmarks on a page are none; and without a name, because it stands behind its heading.
    'div',
    { className: 'law', dataDressing: '' },
    h(
      'details',
      { open: edition.name === 'audit' },
      h('summary', total === 1 ? '1 clause met' : `${total} clauses met`),
      groups.map(({ framework, ids }) => [
        h('p', framework.title),
        h(
          'ul',
          ids.map((id) => {
            const today = placeOf(edition.handbook, keyOf(framework.id, id))?.requirement.title;
            // What an old version met may be gone from the framework, and its page with it.
            const mark =
              today === undefined ? h('b', id) : h('a', { href: href(requirementUrl(framework.id, id)) }, id);
            return h('li', mark, ` ${titles[framework.id]?.[id] ?? today ?? ''}`);
          }),
        ),
      ]),
    ),
  );
}

/** A table that scrolls needs a name for those who reach it by keyboard: its caption, else its column heads. */
function captionOf(table: Element): string {
  const texts: string[] = [];
  const visit = (node: ElementContent, inHead: boolean) => {
    if (node.type !== 'element') return;
    if (node.tagName === 'caption' || (inHead && node.tagName === 'th')) texts.push(textOf(node));
    else for (const child of node.children) visit(child, inHead || node.tagName === 'thead');
  };
  for (const child of table.children) visit(child, false);
  return `Table: ${texts.filter(Boolean).join(', ')}`;
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}
