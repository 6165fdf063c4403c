import { explainModule } from '../explain-module.ts';
import type { MdxNode } from '../parse.ts';
import type { Findings } from './findings.ts';
import type { Visit } from './visits.ts';

/** Everything else that the parser may ever give us is refused. */
const allowed: ReadonlySet<string> = new Set<MdxNode['type']>([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'link',
  'image',
  'linkReference',
  'imageReference',
  'definition',
  'footnoteDefinition',
  'footnoteReference',
  // Judged by their own checks.
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxjsEsm',
]); // prettier-ignore

const comment = /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/;

/** Node types: `node-type`, `no-import`, `no-expression`, `unclosed-code`. */
export function checkNodes(visits: readonly Visit[], findings: Findings): void {
  for (const { node, start, end } of visits) {
    if (node.type === 'code') checkFence(findings.source.slice(start, end), start, findings);
    if (node.type === 'mdxjsEsm') reportModule(node.value, start, findings);
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!comment.test(node.value)) reportExpression(node.value, start, findings);
    } else if (node.type === 'yaml' && start === 0 && findings.placeOf(0).line === 1) {
      // The frontmatter, which is read elsewhere.
    } else if (!allowed.has(node.type)) {
      findings.report(
        start,
        'node-type',
        `A policy text cannot hold ${describe(node.type)}.`,
        'Use headings, paragraphs, lists, tables, quotes, links, images and components.',
      );
    }
  }
}

/** Code between fences that never ends swallows the rest of the document without a word. */
function checkFence(code: string, start: number, findings: Findings): void {
  const fence = /^(?:`{3,}|~{3,})/.exec(code)?.[0];
  if (fence === undefined) return;
  const last = /[^\n]*$/.exec(code.slice(fence.length).trimEnd())?.[0] ?? '';
  if (last.includes(fence) && code.trimEnd().includes('\n')) return;
  findings.report(
    start,
    'unclosed-code',
    `The code that begins with ${fence} does not end, so that the rest of the text is taken for code.`,
    `Write ${fence} on a line of its own where the code ends.`,
  );
}

function reportModule(value: string, start: number, findings: Findings): void {
  const { rule, message, hint } = explainModule(value.split('\n', 1)[0] ?? '');
  findings.report(start, rule, message, hint);
}

function reportExpression(value: string, start: number, findings: Findings): void {
  const written = value.length > 40 ? `${value.slice(0, 40).toWellFormed()}...` : value;
  const inside = value.trim();
  findings.report(
    start,
    'no-expression',
    `"{${written.replaceAll('\n', ' ')}}" is read as program code. Between curly brackets only one comment may stand.`,
    inside.startsWith('/*') || inside.startsWith('//')
      ? 'Write one comment and nothing else: {/* like this */}'
      : `For curly brackets as text write &#123; and &#125;${inside === '' ? '' : `, for a comment {/* ${inside.replaceAll('*/', '').slice(0, 40).toWellFormed().replaceAll('\n', ' ')} */}`}.`,
  );
}

const words: Readonly<Record<string, string>> = {
  yaml: 'a second frontmatter',
  toml: 'frontmatter between +++ lines',
  html: 'raw HTML',
};

function describe(type: string): string {
  return Object.hasOwn(words, type) ? (words[type] ?? type) : `"${type}"`;
}
