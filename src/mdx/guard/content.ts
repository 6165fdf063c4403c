import type { Component } from '../component.ts';
import { findComponent } from '../components/registry.ts';
import type { Findings } from './findings.ts';
import { around, type Visit } from './visits.ts';

const blocks = new Set([
  'paragraph',
  'heading',
  'list',
  'table',
  'blockquote',
  'code',
  'thematicBreak',
  'definition',
  'footnoteDefinition',
]);

/** What stands between the tags of a component, and where it stands itself: `component-content`. */
export function checkContent(component: Component, visit: Visit, findings: Findings): void {
  const { node, start } = visit;
  const { name, kind, content } = component;
  const children = 'children' in node ? node.children.filter(hasContent) : [];
  if (kind === 'block' && node.type === 'mdxJsxTextElement') {
    findings.report(
      start,
      'component-content',
      `<${name}> stands inside a sentence.`,
      `Put ${content === 'none' ? `<${name} .../>` : `<${name}> and </${name}>`} on lines of their own, with a blank line before and after.`,
    );
  }
  if (kind === 'block' && [...around(visit)].some(({ node }) => node.type === 'heading')) return;
  if (content === 'none' && children.length > 0) {
    findings.report(
      start,
      'component-content',
      `<${name}> holds text, but it prints its own.`,
      `Write <${name} .../> without a closing tag.`,
    );
  }
  if (content === 'phrase' && children.some(isBlock)) {
    findings.report(
      start,
      'component-content',
      `<${name}> holds whole paragraphs or lists, but it may hold only words of one sentence.`,
      `Write <${name} ...>words</${name}> on one line.`,
    );
  }
  if ((content === 'blocks' || content === 'either') && children.length === 0) {
    findings.report(
      start,
      'component-content',
      `<${name}> is empty.`,
      `Write its text between <${name}> and </${name}>.`,
    );
  }
}

/** Whether a node needs lines of its own. */
export function isBlock(node: Visit['node']): boolean {
  if (node.type !== 'mdxJsxFlowElement') return blocks.has(node.type);
  return (
    findComponent(node.name ?? '')?.kind === 'block' || node.name === 'details' || node.name === 'summary'
  );
}

/** Comments and white space are nothing. */
export function hasContent(node: Visit['node']): boolean {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return false;
  return node.type !== 'text' || node.value.trim() !== '';
}

/** The children of a node that say something. */
export function contentOf({ node }: Visit): Visit['node'][] {
  return 'children' in node ? node.children.filter(hasContent) : [];
}
