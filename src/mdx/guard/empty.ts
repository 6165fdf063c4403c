import type { Findings } from './findings.ts';
import type { Visit } from './visits.ts';

/** A text of nothing but comments, references to requirements and definitions: `empty-document`. */
export function checkEmpty(visits: readonly Visit[], findings: Findings): void {
  const speaks = visits.some(({ node }) => {
    if (node.type === 'text') return node.value.trim() !== '';
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      return node.name !== 'Satisfies';
    return (
      node.type === 'inlineCode' ||
      node.type === 'code' ||
      node.type === 'image' ||
      node.type === 'imageReference'
    );
  });
  if (speaks || findings.diagnostics.some(({ severity }) => severity === 'error')) return;
  findings.report(
    findings.source.length,
    'empty-document',
    'The document has no text.',
    'Write it below the frontmatter: begin with ## and a heading.',
  );
}
