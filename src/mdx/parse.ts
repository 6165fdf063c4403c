import type { Root as HtmlRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import { type Features, htmlToHast, mdxToHast, mdxToMdast } from 'satteri';
import { rememberLast } from '../data/remember.ts';
import { hideAddresses, nameAddresses } from './bracketed-addresses.ts';
import { findExcess } from './find-excess.ts';
import type { TextLimit } from './limits.ts';
import { closeLineBreaks, nameLineBreaks } from './line-breaks.ts';
import { findDeepCode } from './nesting.ts';

/** A node of a parsed text: Markdown with GFM, and MDX. */
export type MdxNode = Nodes;

/** Where and why the parser gave up, in its own words: `traps.ts` has those for authors. */
export interface Failure {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
  /** Why it did not even begin: the text has too much of something, or program code that could end the process. */
  readonly refused?: TextLimit | 'expression' | 'module';
}

/** Footnotes get the ids `note-fn-NAME` and `note-fnref-NAME`: no heading may begin with `note-fn`. */
export const footnotePrefix = 'note-';

const features: Features = {
  gfm: {
    footnotes: {
      label: 'Notes',
      clobberPrefix: footnotePrefix,
      backLabel: 'Back to the text, note {reference}',
    },
  },
  headingAttributes: true,
  smartPunctuation: false,
  frontmatter: true,
};

/**
 * Parses a policy text, positions on (lines, columns and offsets count UTF-16 units). This is the only file that
 * calls the parser. Never throws: what cannot be parsed comes back as a failure.
 */
export function parseMdx(source: string): { readonly mdast: Root } | { readonly failure: Failure } {
  const excess = findExcess(source);
  if (excess !== undefined) return { failure: refuse(source, excess.at, excess.limit) };
  const deep = findDeepCode(source);
  if (deep !== undefined) return { failure: refuse(source, deep.at, deep.kind) };
  try {
    const hidden = hideAddresses(source);
    const mdast = mdxToMdast(endLine(closeLineBreaks(hidden)), { features }) as Root;
    return { mdast: nameWritten(mdast, source, hidden) };
  } catch (error) {
    return { failure: readFailure(error) };
  }
}

/**
 * The same text as HTML nodes, with components and comments still in it. Only for a source that `parseMdx` accepted.
 * A second parse costs less than keeping every tree: a handbook of 4,000 documents would hold gigabytes.
 */
export function parseMdxToHtml(source: string): HtmlRoot {
  const hidden = hideAddresses(source);
  const tree = mdxToHast(endLine(closeLineBreaks(hidden)), { features, position: false }) as HtmlRoot;
  return nameWritten(tree, source, hidden);
}

/** Most texts have none of what is hidden from the parser, and their trees need no walk. */
function nameWritten<Tree extends Root | HtmlRoot>(tree: Tree, source: string, hidden: string): Tree {
  const named = source.includes('<br>') ? nameLineBreaks(tree) : tree;
  return hidden === source ? named : nameAddresses(named, hidden);
}

/** Reads `text.html` back. */
export function parseHtml(html: string): HtmlRoot {
  return htmlToHast(html, { fragment: true }) as HtmlRoot;
}

/**
 * The same for a text of which several things are read in a row: it is parsed once. Not to be changed, therefore. Trees
 * are not kept beyond that: each is ten times the size of its text.
 */
export function readHtml(html: string): HtmlRoot {
  return recentTree(html, () => parseHtml(html));
}

const recentTree = rememberLast<HtmlRoot>(2);

/**
 * satteri 0.10.5 ends the process with a panic in native code where a text ends in `\` without a line break below a
 * line that begins with `import`; random texts found it, 120,000 of them that end in a line break found no other.
 */
function endLine(source: string): string {
  return source.endsWith('\n') ? source : `${source}\n`;
}

/** The parser's messages read `3:14: Unexpected ... (mdx-jsx:unexpected-character)`. */
function readFailure(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): (.*?)(?: \([a-z-]+:[a-z-]+\))?$/s.exec(message);
  if (match === null) return { line: 1, column: 1, reason: message };
  return { line: Number(match[1]), column: Number(match[2]), reason: match[3] ?? '' };
}

function refuse(source: string, offset: number, refused: NonNullable<Failure['refused']>): Failure {
  const before = source.slice(0, offset);
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
    reason: '',
    refused,
  };
}
