import { slug } from 'github-slugger';
import { makeSlug } from '../../source/make-slug.ts';
import { quote } from '../../source/phrase.ts';
import { readWords } from '../mdast-text.ts';
import { footnotePrefix } from '../parse.ts';
import { hasContent } from './content.ts';
import type { Findings } from './findings.ts';
import type { Visit } from './visits.ts';

/** A heading of a text, in document order. */
export interface Heading {
  readonly anchor: string;
  readonly depth: number;
  readonly visit: Visit;
}

/** Headings: `heading-place`, `heading-level`, `empty-heading`, `heading-attribute`, `bad-anchor`. */
export function checkHeadings(visits: readonly Visit[], findings: Findings): Heading[] {
  const headings: Heading[] = [];
  let last = 1;
  for (const visit of visits) {
    const { node, start, parent } = visit;
    if (node.type !== 'heading') continue;
    if (parent?.node.type !== 'root') {
      findings.report(
        start,
        'heading-place',
        'A heading stands inside a list, a quote, a note or a component.',
        'Put the heading outside, or write its words in bold.',
      );
      continue;
    }
    const { depth } = node;
    const title = readWords(node).trim();
    if (depth === 1)
      findings.report(
        start,
        'heading-level',
        'The title comes from the frontmatter: headings of the text begin with ##.',
        `Remove it if it is the title of the document; if it is a section, write ## ${title}`,
      );
    else if (depth > last + 1) {
      findings.report(
        start,
        'heading-level',
        `The heading jumps from ${'#'.repeat(last)} to ${'#'.repeat(depth)}.`,
        `Write ${'#'.repeat(last + 1)} ${title}`,
      );
    }
    last = Math.max(depth, 2);
    if (!node.children.some(hasContent))
      findings.report(
        start,
        'empty-heading',
        'The heading has no words.',
        'Write what the section is about, or remove the heading.',
      );
    headings.push({ anchor: readAnchor(visit, title, findings), depth, visit });
  }
  return headings;
}

/** The anchor an author fixed (`## Title {#anchor}`), or the one made from the title. */
function readAnchor({ node, start }: Visit, title: string, findings: Findings): string {
  const properties = Reflect.get(node.data ?? {}, 'hProperties') as
    | Readonly<Record<string, unknown>>
    | undefined;
  for (const name of Object.keys(properties ?? {})) {
    if (name === 'id') continue;
    const shown = name === 'className' ? 'a class' : `the attribute "${name}"`;
    findings.report(
      start,
      'heading-attribute',
      `The heading has ${shown}; only an anchor may stand between its curly brackets.`,
      'Write {#anchor} and nothing else.',
    );
  }
  const fixed =
    properties !== undefined && Object.hasOwn(properties, 'id') ? String(properties.id) : undefined;
  const made = slug(title);
  if (fixed === undefined) {
    if (made === '' && title !== '')
      findings.report(
        start,
        'bad-anchor',
        `No anchor can be made from ${quote(title)}.`,
        `Fix one yourself: ## ${title} {#anchor}`,
      );
    else if (isReserved(made)) reportReserved(made, start, findings);
    return made;
  }
  if (!isAnchor(fixed)) {
    const mended = makeSlug(fixed) || 'anchor';
    findings.report(
      start,
      'bad-anchor',
      `The anchor "${fixed}" has characters that an address cannot show.`,
      `Use small letters, digits and hyphens: {#${mended}}`,
    );
  } else if (isReserved(fixed)) reportReserved(fixed, start, findings);
  return fixed;
}

/**
 * Whether an anchor may stand: as we advise to write it, or as GitHub makes it of a title, which is what links in older
 * texts point to.
 */
function isAnchor(anchor: string): boolean {
  return /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(anchor) || (anchor !== '' && anchor === slug(anchor));
}

/** What the frame of a page round a text has: two elements of one id, and a link leads to the wrong one. */
const frame =
  /^(?:main|header-search|place-.*|t_.*|search-(?:field|results|count|clauses|meant|miss|missed|more|narrow|filters|slash|again|reload|way-out))$/;

/** Whether we print this anchor ourselves: for "In short", for footnotes, in the frame of the page. */
export function isReserved(anchor: string): boolean {
  return (
    anchor === 'in-short' ||
    anchor === 'notes' ||
    anchor.startsWith(`${footnotePrefix}fn`) ||
    frame.test(anchor)
  );
}

/** Reports an anchor that we print ourselves. */
export function reportReserved(anchor: string, start: number, findings: Findings): void {
  findings.report(
    start,
    'bad-anchor',
    `The anchor "${anchor}" is kept for what the handbook prints itself.`,
    `Choose another one, like ${isReserved(`${anchor}-section`) ? `the-${anchor}` : `${anchor}-section`}.`,
  );
}
