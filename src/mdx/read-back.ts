import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Citation, Document, Section } from '../schema/handbook.ts';
import { judgeAddress } from './guard/address.ts';
import { readHtml } from './parse.ts';
import { countWords, minutesToRead, readPlainText } from './plain-text.ts';

/** What a frozen text says of itself, as far as its words do not: the rest is read from the words. */
interface Frame {
  readonly outline: readonly Omit<Section, 'text'>[];
  readonly rules: readonly Omit<Document['rules'][number], 'text'>[];
}

/** What is read from the words of a frozen text. */
export type ReadBack = Pick<
  Document,
  'outline' | 'rules' | 'inShort' | 'plainText' | 'words' | 'readingMinutes' | 'citations'
>;

/**
 * Reads a frozen `text.html` back into what `resolveText` once made beside it. No component and no record is asked:
 * a text that was approved years ago is read as it stands.
 *
 * @param file Where the text lies, for the places of citations.
 */
export function readBack(html: string, { outline, rules }: Frame, file: string): ReadBack {
  const tree = readHtml(html);
  const owned = collectSections(tree);
  const plainText = readPlainText(tree.children);
  const words = countWords(plainText);
  const ruleTexts = new Map(
    tree.children.flatMap((node) =>
      node.type === 'element' && node.properties.dataRule !== undefined
        ? [[String(node.properties.id), readPlainText(node.children.filter((child) => !isFacts(child)))]]
        : [],
    ),
  );
  return {
    outline: outline.map((section) => ({ ...section, text: readPlainText(owned.get(section.anchor) ?? []) })),
    rules: rules.map((rule) => ({ ...rule, text: ruleTexts.get(rule.id) ?? '' })),
    inShort: readInShort(tree),
    plainText,
    words,
    readingMinutes: minutesToRead(words),
    citations: collectCitations(tree, file),
  };
}

/** How long a frozen text takes to read, for whoever needs nothing else of its words. */
export function minutesToReadBack(html: string): number {
  return minutesToRead(countWords(readPlainText(readHtml(html).children)));
}

/** The nodes of each section, by its anchor, up to the next heading: as `TextBuilder` collects them. */
function collectSections(tree: Root): ReadonlyMap<string, readonly RootContent[]> {
  const sections = new Map<string, RootContent[]>();
  let open: RootContent[] | undefined;
  for (const node of tree.children) {
    if (node.type === 'element' && /^h[2-6]$/.test(node.tagName)) {
      open = [];
      sections.set(String(node.properties.id), open);
    } else if (node.type === 'element' && node.properties.dataInShort !== undefined) {
      sections.set(
        'in-short',
        node.children.filter((child) => child.type !== 'element' || child.tagName !== 'h2'),
      );
      open = undefined;
    } else if (node.type !== 'element' || node.properties.dataFootnotes === undefined) open?.push(node);
  }
  return sections;
}

function readInShort(tree: Root): readonly string[] {
  const section = tree.children.find(
    (node): node is Element => node.type === 'element' && node.properties.dataInShort !== undefined,
  );
  const list = section?.children.find((child) => child.type === 'element' && child.tagName === 'ul');
  return list?.type === 'element'
    ? list.children.flatMap((child) => (child.type === 'element' ? [readPlainText([child])] : []))
    : [];
}

function isFacts(node: ElementContent): boolean {
  return node.type === 'element' && node.properties.dataFacts !== undefined;
}

/** Everything that the markers of a text name. */
function collectCitations(tree: Root, file: string): readonly Citation[] {
  const place = { file, line: 1, column: 1 };
  const citations: Citation[] = [];
  const cite = (kind: Citation['kind'], id: unknown, anchor?: unknown) => {
    if (typeof id === 'string')
      citations.push({ kind, id, place, ...(typeof anchor === 'string' ? { anchor } : {}) });
  };
  const visit = (nodes: readonly RootContent[]) => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const {
        dataDocument,
        dataAnchor,
        dataParameter,
        dataTerm,
        dataRole,
        dataContact,
        dataDecision,
        dataImage,
        href,
      } = node.properties;
      cite('document', dataDocument, dataAnchor);
      cite('parameter', dataParameter);
      cite('term', dataTerm);
      cite('role', dataRole);
      cite('contact', dataContact);
      cite('decision', dataDecision);
      cite('image', dataImage);
      const address = typeof href === 'string' ? judgeAddress(href) : undefined;
      if (address !== undefined && 'kind' in address && address.kind === 'page') {
        if (address.path === '/glossary/' && address.anchor !== undefined) cite('term', address.anchor);
        else cite('page', address.path, address.anchor);
      }
      // A decision brings along the roles and the limit that it prints, as it does in a working copy.
      if (dataDecision === undefined) visit(node.children);
    }
  };
  visit(tree.children);
  return citations;
}
