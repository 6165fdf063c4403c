import { suggest } from '../../source/nearest.ts';
import type { Component } from '../component.ts';
import { components, findComponent } from '../components/registry.ts';
import { findTag } from '../find-tag.ts';
import { type AttributePlace, locateAttributes } from './attributes.ts';
import { checkContent } from './content.ts';
import type { Findings } from './findings.ts';
import { checkHtml, explainHtml, isAllowedHtml, isHtml } from './html-elements.ts';
import { judgeProps } from './props.ts';
import type { Visit } from './visits.ts';
import type { Written } from './written.ts';

/** A component where it is used, its attributes read and found good. */
export interface Use {
  readonly visit: Visit;
  readonly component: Component;
  readonly props: unknown;
  /** Where each attribute stands, by name. */
  readonly places: ReadonlyMap<string, AttributePlace>;
}

/** Every element of a text. Returns the components whose attributes are good, in document order. */
export function checkElements(visits: readonly Visit[], findings: Findings): Use[] {
  const uses: Use[] = [];
  for (const visit of visits) {
    const { node, start } = visit;
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') continue;
    const { name } = node;
    if (name === null || /[.:]/.test(name)) {
      findings.report(
        start,
        'component-name',
        name === null ? 'The tag <> has no name.' : `<${name}> is no plain name.`,
        'Use the components of the manual, by their plain names.',
      );
      continue;
    }
    const component = findComponent(name);
    if (component === undefined && !isAllowedHtml(name)) {
      reportUnknown(name, start, findings);
      continue;
    }
    const written = readAttributes(visit, findings);
    if (component === undefined) {
      checkHtml(name, visit, written, findings);
      continue;
    }
    checkContent(component, visit, findings);
    const judged = judgeProps(component, written, start, findings);
    if (judged !== undefined) uses.push({ visit, component, props: judged.props, places: written.places });
  }
  return uses;
}

function reportUnknown(name: string, start: number, findings: Findings): void {
  const component = components.find((component) => component.name.toLowerCase() === name.toLowerCase());
  if (/^[a-z]/.test(name) || (component === undefined && isHtml(name.toLowerCase()))) {
    const { message, hint } = explainHtml(name, findTag(findings.source, start)?.rest);
    const meant = component === undefined ? hint : `Did you mean ${component.name}?`;
    findings.report(start, 'no-html', message, meant);
    return;
  }
  const names = components.map((component) => component.name);
  findings.report(
    start,
    'unknown-component',
    `There is no component <${name}>.`,
    suggest(name, names) ?? `There are ${names.join(', ')}.`,
  );
}

/** Attributes: `no-spread`, `no-expression-attribute`, `no-handler`, `duplicate-prop`. */
function readAttributes({ node, start }: Visit, findings: Findings): Written {
  const values = new Map<string, string | null>();
  const places = new Map<string, AttributePlace>();
  let plain = true;
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement')
    return { values, places, plain };
  const located = node.attributes.length === 0 ? [] : locateAttributes(findings.source, start);
  for (const [index, attribute] of node.attributes.entries()) {
    const place = located[index];
    const at = place?.start ?? start;
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      plain = false;
      findings.report(
        at,
        'no-spread',
        `"{${attribute.value}}" is program code, which a policy text cannot hold.`,
        'Write each attribute as name="text".',
      );
      continue;
    }
    const { name, value } = attribute;
    if (values.has(name)) {
      plain = false;
      findings.report(
        at,
        'duplicate-prop',
        `The attribute "${name}" is written twice.`,
        'Keep one of the two.',
      );
    }
    if (/^on/i.test(name)) {
      plain = false;
      findings.report(
        at,
        'no-handler',
        `The attribute "${name}" would run a program, which a policy text cannot do.`,
        'Remove it.',
      );
    } else if (typeof value === 'object' && value !== null) {
      plain = false;
      findings.report(
        at,
        'no-expression-attribute',
        `The value of "${name}" is program code, which a policy text cannot hold.`,
        `Write it in quotes: ${name}="${value.value.replaceAll(/["'`]/g, '')}"`,
      );
    }
    values.set(name, typeof value === 'string' ? value : null);
    if (place?.name === name) places.set(name, place);
  }
  return { values, places, plain };
}
