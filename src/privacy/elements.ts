import { parseHtml } from '../mdx/parse.ts';
import type { LegalRegime } from '../schema/legal-regime.ts';

/**
 * What each component of a notice says, by the word in its marker `data-facts-of`. Where a law has none of these
 * elements, the first stands for what the component says there nonetheless.
 */
export const elementsOfComponent = {
  purposes: ['G-PURP', 'G-BASIS', 'G-LI', 'G-RET', 'G-CAT', 'W-PURP', 'W-CAT', 'I-PURP', 'P2-02'],
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
  const saying = (marker: Marker) =>
    markersIn(html, marker)
      .filter(({ says }) => says)
      .map(({ value }) => value);
  const printed = saying('dataFactsOf')
    .filter(isFacts)
    .flatMap((facts) => {
      const ids = elementsOfComponent[facts];
      const here = ids.filter((id) => known.has(id));
      return here.length > 0 ? here : ids.slice(0, 1);
    });
  return new Set([...saying('dataElement').flatMap(splitIds), ...printed]);
}

/** The elements that an author marked, with words in them or without. */
export function markedElements(html: string): ReadonlySet<string> {
  return new Set(markersIn(html, 'dataElement').flatMap(({ value }) => splitIds(value)));
}

type Marker = 'dataElement' | 'dataFactsOf';

/** The values of a marker, and whether there are words below it. */
function markersIn(html: string, marker: Marker): readonly { value: string; says: boolean }[] {
  const visit = (node: Node): readonly { value: string; says: boolean }[] => {
    const value = node.type === 'element' ? node.properties[marker] : undefined;
    const inside = 'children' in node ? node.children.flatMap(visit) : [];
    return typeof value === 'string' ? [{ value, says: hasWords(node) }, ...inside] : inside;
  };
  return visit(parseHtml(html));
}

function splitIds(value: string): readonly string[] {
  return value.split(/\s+/).filter(Boolean);
}

function isFacts(marker: string): marker is NoticeFacts {
  return Object.hasOwn(elementsOfComponent, marker);
}

function hasWords(node: Node): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return 'children' in node && node.children.some(hasWords);
}
