import type { Element, ElementContent, RootContent } from 'hast';
import { h } from 'hastscript';
import type { RenderContext } from './component.ts';
import { findComponent } from './components/registry.ts';
import { judgeAddress } from './guard/address.ts';
import { judgeImage } from './guard/images.ts';
import { layBlocks, trimEnds } from './html-blocks.ts';

/** What rendering knows: the records, and the file whose images are meant. */
export interface RenderScope {
  readonly context: RenderContext;
  readonly file: string;
}

/** Renders nodes of the parser as plain semantic HTML: components resolved, comments and presentation dropped. */
export function renderNodes(nodes: readonly RootContent[], scope: RenderScope): ElementContent[] {
  const rendered: ElementContent[] = [];
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        addText(rendered, node.value);
        break;
      case 'element':
        rendered.push(...renderElement(node, scope));
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        rendered.push(...renderTag(node, scope));
        break;
      default:
        // Comments: the guard lets no other node through.
        break;
    }
  }
  return rendered;
}

/** A comment leaves white space on both sides of nothing. */
function addText(rendered: ElementContent[], value: string): void {
  const last = rendered.at(-1);
  if (last?.type !== 'text') {
    rendered.push({ type: 'text', value });
    return;
  }
  rendered[rendered.length - 1] = {
    type: 'text',
    value: last.value + (/\s$/.test(last.value) ? value.trimStart() : value),
  };
}

type Tag = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function renderTag(tag: Tag, scope: RenderScope): readonly ElementContent[] {
  const name = tag.name ?? '';
  const attributes = Object.fromEntries(
    tag.attributes.map((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [attribute.name, attribute.value] : [],
    ),
  );
  const component = findComponent(name);
  const inner = renderNodes(tag.children, scope);
  if (component === undefined) return [renderHtml(name, attributes, inner)];
  const children = component.content === 'blocks' ? layBlocks(inner) : trimEnds(inner);
  const result = component.render(component.props.parse(attributes), children, scope.context);
  return Array.isArray(result) ? result : [result as ElementContent];
}

/** `abbr`, `kbd`, `sub`, `sup`, `details`, `summary`, `br`. */
function renderHtml(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
  inner: ElementContent[],
): Element {
  if (name === 'details')
    return h('details', { open: Object.hasOwn(attributes, 'open') }, ...layBlocks(inner));
  return h(name, { title: typeof attributes.title === 'string' ? attributes.title : undefined }, ...inner);
}

/** An element that the parser made of Markdown. */
function renderElement(element: Element, scope: RenderScope): ElementContent[] {
  const { tagName, properties } = element;
  const children = renderNodes(element.children, scope);
  switch (tagName) {
    case 'p': {
      const words = trimEnds(children);
      return words.length === 0 ? [] : [h('p', {}, ...words)];
    }
    case 'a':
      return [renderLink(properties, children)];
    case 'img':
      return [renderImage(properties, scope)];
    case 'input':
      return [renderTaskMark(properties.checked === true)];
    case 'th':
    case 'td':
      return [
        h(
          tagName,
          { scope: tagName === 'th' ? 'col' : undefined, dataAlign: readAlignment(properties.style) },
          ...children,
        ),
      ];
    case 'ol':
      return [
        h(
          'ol',
          {
            start:
              typeof properties.start === 'number' && properties.start !== 1 ? properties.start : undefined,
          },
          ...children,
        ),
      ];
    case 'li':
      return [h('li', { id: typeof properties.id === 'string' ? properties.id : undefined }, ...children)];
    case 'code':
      return [h('code', { dataLanguage: readLanguage(properties.className) }, ...children)];
    case 'blockquote':
      return [h('blockquote', {}, ...layBlocks(children))];
    case 'section':
      return [h('section', { dataFootnotes: '' }, '\n', ...children)];
    case 'h2':
      // Of our own headings the attributes are set by who numbers them; this is the one above the footnotes.
      return [h('h2', { id: properties.id === 'footnote-label' ? 'notes' : undefined }, ...children)];
    default:
      return [h(tagName, {}, ...children)];
  }
}

function renderLink(properties: Element['properties'], children: ElementContent[]): Element {
  const href = String(properties.href ?? '');
  const title = typeof properties.title === 'string' ? properties.title : undefined;
  if (properties.dataFootnoteRef !== undefined) {
    return h(
      'a',
      {
        href,
        id: typeof properties.id === 'string' ? properties.id : undefined,
        dataFootnoteRef: '',
        ariaDescribedBy: 'notes',
      },
      ...children,
    );
  }
  if (properties.dataFootnoteBackref !== undefined) {
    return h(
      'a',
      { href, dataFootnoteBackref: '', ariaLabel: String(properties.ariaLabel ?? '') },
      ...children,
    );
  }
  const address = judgeAddress(href);
  if (!('kind' in address)) return h('span', {}, ...children);
  if (address.kind === 'document')
    return h('a', { dataDocument: address.slug, dataAnchor: address.anchor, title }, ...children);
  return h('a', { href, title }, ...children);
}

/** Named by its bytes, not by its file: what was approved is this very picture. */
function renderImage(properties: Element['properties'], { context, file }: RenderScope): Element {
  const path = judgeImage(String(properties.src ?? ''), file);
  const image = path === undefined ? undefined : context.image(path);
  const title = typeof properties.title === 'string' ? properties.title : undefined;
  return h('img', {
    alt: String(properties.alt ?? ''),
    dataImage: image?.sha256 ?? '',
    width: image?.width,
    height: image?.height,
    title,
  });
}

/** A box that nobody can tick in a published text is a picture with a meaning, not a form control. */
function renderTaskMark(done: boolean): Element {
  return h(
    'span',
    { role: 'img', ariaLabel: done ? 'Done' : 'To do', dataTaskMark: done ? 'done' : 'to-do' },
    done ? '☑' : '☐',
  );
}

/** The parser writes the alignment of a column as a style, which our Content Security Policy forbids. */
function readAlignment(style: unknown): string | undefined {
  return typeof style === 'string' ? /^text-align: (left|center|right)$/.exec(style)?.[1] : undefined;
}

function readLanguage(className: unknown): string | undefined {
  const first: unknown = Array.isArray(className) ? className[0] : undefined;
  return typeof first === 'string' ? /^language-([\w+#.-]+)$/.exec(first)?.[1] : undefined;
}
