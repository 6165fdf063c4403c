import { hasContent, isBlock } from './content.ts';
import type { Findings } from './findings.ts';
import type { Visit } from './visits.ts';
import type { Written } from './written.ts';

/** The HTML that authors may write, and the attributes of each. */
const allowed: ReadonlyMap<string, readonly string[]> = new Map([
  ['abbr', ['title']],
  ['kbd', []],
  ['sub', []],
  ['sup', []],
  ['details', ['open']],
  ['summary', []],
  ['br', []],
]);

/** Whether authors may write this HTML element. */
export function isAllowedHtml(name: string): boolean {
  return allowed.has(name);
}

/** An allowed HTML element: its attributes (`no-html`) and what it holds (`component-content`). */
export function checkHtml(name: string, visit: Visit, { values, places }: Written, findings: Findings): void {
  const { node, parent, start } = visit;
  for (const [attribute, value] of values) {
    const at = places.get(attribute)?.start ?? start;
    if (!allowed.get(name)?.includes(attribute)) {
      if (!/^on/i.test(attribute))
        findings.report(at, 'no-html', `<${name}> may not have the attribute "${attribute}".`, 'Remove it.');
    } else if (
      attribute === 'open'
        ? value !== null && value !== '' && value !== 'open'
        : value === null || value.trim() === ''
    ) {
      findings.report(
        at,
        'no-html',
        `The attribute "${attribute}" of <${name}> has ${attribute === 'open' ? 'a value' : 'no value'}.`,
        attribute === 'open' ? 'Write <details open>.' : `Write ${attribute}="...".`,
      );
    }
  }
  const children: readonly Visit['node'][] = 'children' in node ? node.children.filter(hasContent) : [];
  const report = (message: string, hint: string) =>
    findings.report(start, 'component-content', message, hint);
  if (name === 'details') {
    if (node.type === 'mdxJsxTextElement')
      report('<details> stands inside a sentence.', 'Put <details> and </details> on lines of their own.');
    if (!isSummary(children[0]))
      report(
        '<details> does not begin with its summary.',
        'Let <summary>What is inside</summary> follow it.',
      );
  } else if (name === 'br') {
    if (children.length > 0) report('<br> holds text.', 'Write <br/>.');
  } else {
    if (
      name === 'summary' &&
      !(parent !== undefined && 'name' in parent.node && parent.node.name === 'details')
    )
      report('<summary> stands outside <details>.', 'Put it at the beginning of <details>.');
    if (children.some(isBlock))
      report(`<${name}> holds whole paragraphs or lists.`, `Write <${name}>words</${name}> on one line.`);
    if (children.length === 0) report(`<${name}> is empty.`, `Write <${name}>words</${name}>.`);
  }
}

function isSummary(node: Visit['node'] | undefined): boolean {
  return (
    (node?.type === 'mdxJsxFlowElement' || node?.type === 'mdxJsxTextElement') && node.name === 'summary'
  );
}
