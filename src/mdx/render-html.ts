import type { Element, ElementContent, RootContent } from 'hast';
import { h } from 'hastscript';
import { findComponent } from './components/registry.ts';
import { layBlocks, trimEnds } from './html-blocks.ts';
import { renderElement } from './render-markdown.ts';
import type { RenderScope } from './render-scope.ts';

/** Renders nodes of the parser as plain semantic HTML: components resolved, comments and presentation dropped. */
export function renderNodes(nodes: readonly RootContent[], scope: RenderScope): ElementContent[] {
  const rendered: ElementContent[] = [];
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        addText(rendered, node.value);
        break;
      case 'element':
        rendered.push(...renderElement(node, renderNodes(node.children, scope), scope));
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

/** What is bold or slanted in HTML is told apart by no reader from what Markdown makes of ** and *. */
const spelledOut: Readonly<Record<string, string>> = { b: 'strong', i: 'em' };

/** `abbr`, `b`, `br`, `details`, `em`, `i`, `kbd`, `strong`, `sub`, `summary`, `sup`. */
function renderHtml(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
  inner: ElementContent[],
): Element {
  if (name === 'details')
    return h('details', { open: Object.hasOwn(attributes, 'open') }, ...layBlocks(inner));
  const element = Object.hasOwn(spelledOut, name) ? (spelledOut[name] ?? name) : name;
  return h(element, { title: typeof attributes.title === 'string' ? attributes.title : undefined }, ...inner);
}
