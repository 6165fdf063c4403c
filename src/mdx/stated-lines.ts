import type { Place } from '../schema/handbook.ts';
import type { Visit } from './guard/visits.ts';
import type { MdxNode } from './parse.ts';

/** A line of a text that says what a field of the document says as well. */
export interface StatedLine {
  readonly field: 'version' | 'owner';
  /** What it says, in words; of `<Role id="..."/>` the id. */
  readonly value: string;
  readonly place: Place;
}

/** `Owner: Head of IT`, in whatever form it stands. */
interface Line {
  readonly label: string;
  readonly value: string;
  readonly at: number;
}

const versionLabel = /^(?:(?:document|policy|current) )?version(?: no\.?| number)?$/;
const ownerLabel = /^(?:(?:document|policy) )?owner$/;
/** A label that can speak of nothing but the document. */
const explicit = /^(?:document|policy) (?:version|owner)/;

/** What else stands in the block with which people begin a policy. */
const control =
  /^(?:(?:document|policy) (?:title|name|id|no\.?|number|type|owner|version|status|author|approver|classification)|title|version(?: no\.?| number)?|current version|owner|status|author|approver|approved by|approved on|approval date|prepared by|reviewed by|classification|effective(?: date| from)?|date|issue date|issued(?: on)?|last (?:reviewed|updated|revised|review)|next review|review date|review cycle|revision|scope|applies to|reference)$/;

/**
 * Lines of a text that name its version or its owner: `Version: 2.0`, a row of two cells, an entry of a list. In prose
 * and in tables these words mean other things, too: the version of a program, the owner of an asset. So a line counts
 * only where its label names the document, or where all lines round it are such as documents begin with.
 */
export function listStatedLines(
  visits: readonly Visit[],
  source: string,
  placeOf: (offset: number) => Place,
): StatedLine[] {
  return visits.flatMap((visit) => {
    if (visit.parent?.node.type !== 'root') return [];
    const lines = linesOf(visit, source);
    const labels = lines.map(({ label }) => label);
    const isBlock = labels.every((label) => control.test(label)) || count(labels) >= 3;
    return lines.flatMap(({ label, value, at }) => {
      if (!isBlock && !explicit.test(label)) return [];
      const field = versionLabel.test(label) ? 'version' : ownerLabel.test(label) ? 'owner' : undefined;
      return field === undefined ? [] : [{ field, value, place: placeOf(at) }];
    });
  });
}

function count(labels: readonly string[]): number {
  return new Set(labels.filter((label) => control.test(label))).size;
}

/** The labelled lines of a block; none where a line of a paragraph or an entry of a list has no label: that is prose. */
function linesOf({ node, start, end }: Visit, source: string): readonly Line[] {
  const spanOf = ({ position }: MdxNode) =>
    [position?.start.offset ?? start, position?.end.offset ?? end] as const;
  if (node.type === 'paragraph') return whole(splitLines(source, start, end));
  if (node.type === 'list')
    return whole(
      node.children.flatMap(({ children: [first, ...others] }) =>
        first?.type === 'paragraph' && others.length === 0
          ? splitLines(source, ...spanOf(first))
          : [undefined],
      ),
    );
  if (node.type !== 'table') return [];
  return node.children.flatMap((row) => {
    // The parser may have put other things into a table: `checkTableParts` reports them.
    if (row.type !== 'tableRow') return [];
    const [label, value, ...others] = row.children;
    if (label === undefined || value === undefined || others.length > 0) return [];
    const words = [label, value].map((cell) =>
      source.slice(...spanOf(cell)).replaceAll(/^\s*\||\|\s*$/g, ''),
    );
    const [name = '', said = ''] = words;
    return [{ label: cleanLabel(name), value: clean(said), at: spanOf(label)[0] }];
  });
}

function whole(lines: readonly (Line | undefined)[]): readonly Line[] {
  return lines.includes(undefined) ? [] : lines.filter((line) => line !== undefined);
}

function splitLines(source: string, start: number, end: number): (Line | undefined)[] {
  let at = start;
  return source
    .slice(start, end)
    .split(/(\n|<br ?\/?>\n?)/)
    .flatMap((line, index) => {
      const from = at;
      at += line.length;
      if (index % 2 === 1 || line.trim() === '') return [];
      const [, label, value] = /^([^:]{3,40}):(.*)$/.exec(line.trim()) ?? [];
      return label === undefined || value === undefined
        ? [undefined]
        : [{ label: cleanLabel(label), value: clean(value), at: from }];
    });
}

function cleanLabel(words: string): string {
  return clean(words).replace(/:$/, '').toLowerCase();
}

/** The words without what makes them bold, and of a role its id. */
function clean(words: string): string {
  return words
    .replaceAll(/\*\*|__|`|\\$/g, '')
    .replaceAll(/<Role id="([^"]*)"\s*\/>/g, '$1')
    .trim();
}
