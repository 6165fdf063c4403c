import { parseHtml } from '../mdx/parse.ts';

/** The attribute by which a text says which elements stand in a part of it; several ids with spaces between. */
export const elementMarker = 'data-element';

/** Elements that each component of a notice can show. It shows those of them that the notice needs. */
export const elementsOfComponent = {
  Controller: ['G-CTRL', 'G-DPO', 'G-JOINT', 'H-22', 'P2-09'],
  Purposes: ['G-PURP', 'H-02', 'H-03', 'H-05', 'P2-02', 'W-PURP', 'I-PURP'],
  LawfulBases: ['G-BASIS', 'G-LI', 'I-LEGAL'],
  DataCategories: ['G-CAT', 'W-CAT', 'W-SHARED', 'I-CAT'],
  Recipients: ['G-RCPT', 'W-RCPT'],
  Transfers: ['G-XFER'],
  Retention: ['G-RET', 'MA-70-A', 'I-RET'],
  Rights: [
    'G-RIGHTS',
    'G-WDRAW',
    'H-12',
    'H-13',
    'H-14',
    'H-15',
    'H-16',
    'H-17',
    'P2-06',
    'W-RIGHTS',
    'I-RIGHTS',
  ],
  Object: ['G-OBJ'],
  AutomatedDecisions: ['G-ADM'],
  Sources: ['G-SRC', 'W-SRC'],
  MustYouProvide: ['G-MAND'],
  Complain: ['G-COMPL', 'UK-COMPL', 'H-21', 'P2-08'],
  Header: ['H-01', 'P2-01'],
  InForceFrom: ['H-23', 'P2-10', 'W-DATE'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type NoticeComponent = keyof typeof elementsOfComponent;

/** What a component writes into the marker: those of its elements that a notice needs, or nothing. */
export function markElements(
  component: NoticeComponent,
  required: Iterable<{ readonly id: string }>,
): string | undefined {
  const needed = new Set(Array.from(required, ({ id }) => id));
  const shown = elementsOfComponent[component].filter((id) => needed.has(id));
  return shown.length === 0 ? undefined : shown.join(' ');
}

type Node = ReturnType<typeof parseHtml> | ReturnType<typeof parseHtml>['children'][number];

/** The elements that a text shows, by its markers. A marked part without a word in it shows nothing. */
export function shownElements(html: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Node) => {
    if (node.type === 'element' && hasWords(node)) {
      const marked = node.properties['dataElement'];
      if (typeof marked === 'string') for (const id of marked.split(/\s+/).filter(Boolean)) found.add(id);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseHtml(html));
  return found;
}

function hasWords(node: Node): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return 'children' in node && node.children.some(hasWords);
}
