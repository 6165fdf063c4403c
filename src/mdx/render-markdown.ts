import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { judgeAddress } from './guard/address.ts';
import { judgeImage } from './guard/images.ts';
import { layBlocks, trimEnds } from './html-blocks.ts';
import type { RenderScope } from './render-scope.ts';

/** An element that the parser made of Markdown. */
export function renderElement(
  element: Element,
  children: ElementContent[],
  scope: RenderScope,
): ElementContent[] {
  const { tagName, properties } = element;
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
