import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Lookup } from './component.ts';
import { trimEnds } from './html-blocks.ts';
import { type LookedUp, noteLookups } from './looked-up.ts';
import { isHeading, isRule, type NumberedNode } from './number-nodes.ts';
import { readPlainText } from './plain-text.ts';
import { type Printed, print } from './printed.ts';
import { renderNodes } from './render-html.ts';
import type { RenderScope } from './render-scope.ts';

/**
 * What one node of the top level of a text came to. It depends on the node and on the answers of the handbook and on
 * no other part, so that it stands while those answers do.
 */
export interface TextPart {
  readonly printed: readonly Printed[];
  readonly role: PartRole;
  /** Every question that this part asked of the handbook. */
  readonly used: readonly LookedUp[];
  /** What it was made of, where it asked something: it may have to be made again. */
  readonly made: NumberedNode | undefined;
}

/** What a part is to its text. */
type PartRole =
  | { readonly type: 'heading'; readonly anchor: string; readonly number: string; readonly depth: number }
  | { readonly type: 'rule'; readonly number: string; readonly text: string }
  | {
      readonly type: 'in-short';
      readonly heading: string;
      readonly items: readonly string[];
      readonly text: string;
    }
  | { readonly type: 'notes' }
  | { readonly type: 'body' };

/**
 * Returns what makes the parts of one text. Pure: equal nodes and equal answers give equal parts.
 *
 * @param file The text's own; its images lie beside it.
 */
export function partMaker(file: string, lookup: Lookup, language: string): (made: NumberedNode) => TextPart {
  const { lookup: recorded, take } = noteLookups(lookup);
  const scope: RenderScope = {
    file,
    context: { ...recorded, language, number: '', covered: () => recorded.activities(file) },
  };
  return (made) => {
    const { printed, role } = isHeading(made.node)
      ? makeHeading(made.node, made, scope)
      : makeOther(made, scope);
    const used = take();
    return { printed, role, used, made: used.length === 0 ? undefined : made };
  };
}

type Made = Pick<TextPart, 'printed' | 'role'>;

function makeHeading(node: Element, { anchor, number }: NumberedNode, scope: RenderScope): Made {
  const words = trimEnds(renderNodes(node.children, scope));
  const before = number === '' ? [] : [h('span', { dataNumber: '' }, number), ' '];
  return {
    printed: print([h(node.tagName, { id: anchor }, ...before, ...words)]),
    role: { type: 'heading', anchor, number, depth: Number(node.tagName.slice(1)) },
  };
}

function makeOther({ node, number }: NumberedNode, scope: RenderScope): Made {
  const inRule = isRule(node);
  const rendered = renderNodes([node], inRule ? { ...scope, context: { ...scope.context, number } } : scope);
  const [first] = rendered;
  const printed = print(rendered);
  if (first?.type !== 'element') return { printed, role: { type: 'body' } };
  return { printed, role: inRule ? { type: 'rule', number, text: ruleText(first) } : roleOf(first) };
}

function roleOf(element: Element): PartRole {
  if (element.properties.dataInShort !== undefined) return inShort(element);
  return { type: element.properties.dataFootnotes === undefined ? 'body' : 'notes' };
}

/** Its sentences, without its deadline, record and check. */
function ruleText({ children }: Element): string {
  return readPlainText(
    children.filter((child) => child.type !== 'element' || child.properties.dataFacts === undefined),
  );
}

function inShort({ children }: Element): PartRole {
  const heading = childOf(children, 'h2');
  const items = childOf(children, 'ul')?.children.filter((child) => child.type === 'element') ?? [];
  return {
    type: 'in-short',
    heading: readPlainText(heading?.children ?? []),
    items: items.map((item) => readPlainText([item])),
    text: readPlainText(children.filter((child) => child !== heading)),
  };
}

function childOf(children: readonly ElementContent[], tagName: string): Element | undefined {
  const child = children.find((one) => one.type === 'element' && one.tagName === tagName);
  return child?.type === 'element' ? child : undefined;
}
