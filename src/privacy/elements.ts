import { parseHtml } from '../mdx/parse.ts';
import type { LegalRegime } from '../schema/legal-regime.ts';

/**
 * What each component of a notice says, by the word in its marker `data-facts-of`. Where a law has none of these
 * elements, the first stands for what the component says there nonetheless.
 */
export const elementsOfComponent = {
  purposes: ['G-PURP', 'G-RET', 'G-CAT', 'W-PURP', 'W-CAT', 'I-PURP', 'P2-02'],
  'lawful-bases': ['G-BASIS', 'G-LI', 'I-LEGAL'],
  'data-categories': ['G-CAT', 'W-CAT', 'W-SHARED', 'I-CAT'],
  recipients: ['G-RCPT', 'W-RCPT'],
  transfers: ['G-XFER'],
  retention: ['G-RET', 'MA-70-B', 'I-RET'],
  rights: ['G-RIGHTS', 'G-WDRAW', 'I-RIGHTS'],
  'automated-decisions': ['G-ADM'],
  sources: ['G-SRC', 'W-SRC'],
  provision: ['G-MAND'],
  complain: ['G-COMPL', 'UK-COMPL'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type NoticeFacts = keyof typeof elementsOfComponent;

type Node = ReturnType<typeof parseHtml> | ReturnType<typeof parseHtml>['children'][number];

/**
 * The elements that a text shows: those that its components say, and those that its author marks with `data-element`,
 * several ids with spaces between. What is marked and has no word in it shows nothing.
 */
export function shownElements(html: string, { elements, allowed }: LegalRegime): ReadonlySet<string> {
  const known = new Set([...elements, ...allowed].map(({ id }) => id));
  const found = new Set<string>();
  const visit = (node: Node) => {
    if (node.type === 'element' && hasWords(node)) {
      const { dataElement, dataFactsOf } = node.properties;
      if (typeof dataElement === 'string')
        for (const id of dataElement.split(/\s+/).filter(Boolean)) found.add(id);
      if (isFacts(dataFactsOf)) {
        const ids = elementsOfComponent[dataFactsOf];
        const here = ids.filter((id) => known.has(id));
        for (const id of here.length > 0 ? here : ids.slice(0, 1)) found.add(id);
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseHtml(html));
  return found;
}

function isFacts(marker: unknown): marker is NoticeFacts {
  return typeof marker === 'string' && Object.hasOwn(elementsOfComponent, marker);
}

function hasWords(node: Node): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return 'children' in node && node.children.some(hasWords);
}
