import type { Citation, LiteralDuration, Place } from '../schema/handbook.ts';
import { type Diagnostic, sortDiagnostics } from '../source/diagnostic.ts';
import type { Reference } from './component.ts';
import type { RuleProps } from './components/rule.ts';
import { listLiteralDurations } from './durations.ts';
import { checkAnchors } from './guard/anchors.ts';
import { checkElements, type Use } from './guard/elements.ts';
import { type Findings, openFindings } from './guard/findings.ts';
import { checkFootnotes } from './guard/footnotes.ts';
import { checkHeadings } from './guard/headings.ts';
import { checkHiddenCharacters } from './guard/hidden-characters.ts';
import { checkImages } from './guard/images.ts';
import { checkLinks } from './guard/links.ts';
import { checkNodes } from './guard/nodes.ts';
import { checkInShort } from './guard/in-short.ts';
import { checkRules } from './guard/rules.ts';
import { checkSatisfies } from './guard/satisfies.ts';
import { checkSteps } from './guard/steps.ts';
import { listVisits, type Visit } from './guard/visits.ts';
import { parseMdx } from './parse.ts';
import { splitWords } from './split-words.ts';
import { explainFailure } from './traps.ts';

/** Legal clocks that a text prints, by id or all of a regime; audience groups or roles that a rule speaks to. */
export interface Named {
  readonly kind: 'clock' | 'regime' | 'reader';
  readonly id: string;
  readonly place: Place;
}

/** A rule as it is written. */
export interface RuleFact {
  readonly id: string;
  readonly level: RuleProps['level'];
  readonly who: readonly string[];
  readonly place: Place;
}

/** A requirement that a section meets. `anchor` is that of its heading. */
export interface SectionRequirement {
  readonly framework: string;
  readonly requirement: string;
  readonly anchor: string;
  readonly place: Place;
}

/**
 * A text with all that can be known without other records. It keeps the source and no tree, so that thousands of
 * texts can be held at once.
 */
export interface ParsedText {
  readonly file: string;
  /** The source, line breaks normalised. */
  readonly source: string;
  /** Whether the guard found nothing. Only such a text is resolved. */
  readonly sound: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Anchors of the headings, in document order: what `resolve-text` prints. */
  readonly headings: readonly string[];
  /** Everything a link may point to: headings, rules, "in-short". */
  readonly anchors: readonly string[];
  readonly rules: readonly RuleFact[];
  readonly satisfies: readonly SectionRequirement[];
  readonly citations: readonly Citation[];
  readonly named: readonly Named[];
  readonly durations: readonly LiteralDuration[];
}

/**
 * Reads a policy text: parses it, holds it against the allow-list of the guard, and gathers what it names.
 *
 * @param source The whole file, or the body below its frontmatter.
 * @param file Path below the root; the folder of the text's images is named after it.
 * @param firstLine Line of the file on which `source` begins.
 * @returns Never throws: every problem is a diagnostic, a text that cannot be parsed has exactly one.
 */
export function readText(source: string, file: string, firstLine = 1): ParsedText {
  const text = source.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const findings = openFindings(text, file, firstLine);
  const parsed = parseMdx(text);
  if ('failure' in parsed) return unreadable(explainFailure(parsed.failure, findings), findings);

  const visits = listVisits(parsed.mdast, findings);
  checkNodes(visits, findings);
  checkHiddenCharacters(visits, findings);
  checkFootnotes(visits, findings);
  const images = checkImages(visits, findings);
  const links = checkLinks(visits, findings);
  const headings = checkHeadings(visits, findings);
  const uses = checkElements(visits, findings);
  checkInShort(uses, headings, findings);
  checkSteps(uses, findings);
  checkRules(uses, visits, headings, findings);
  const satisfies = checkSatisfies(uses, headings, findings);
  const anchors = checkAnchors(headings, uses, links, findings);
  checkEmpty(visits, findings);

  const { placeOf } = findings;
  const references = uses.flatMap((use) => listReferences(use, findings));
  return {
    file,
    source: text,
    sound: findings.diagnostics.length === 0,
    diagnostics: sortDiagnostics(findings.diagnostics),
    headings: headings.map(({ anchor }) => anchor),
    anchors,
    rules: listRules(uses, findings),
    satisfies: satisfies.map(({ framework, requirement, heading, at }) => ({
      framework,
      requirement,
      anchor: headings[heading]?.anchor ?? '',
      place: placeOf(at),
    })),
    citations: [
      ...references.filter((reference): reference is Citation => !isNamed(reference)),
      ...links.flatMap(({ address, at }): Citation[] => {
        if (address.kind === 'document')
          return [{ kind: 'document', id: address.slug, ...anchorOf(address), place: placeOf(at) }];
        return address.kind === 'page'
          ? [{ kind: 'page', id: address.path, ...anchorOf(address), place: placeOf(at) }]
          : [];
      }),
      ...images.map((image): Citation => ({ kind: 'image', id: image.file, place: placeOf(image.at) })),
    ].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column),
    named: references.filter(isNamed),
    durations: listLiteralDurations(visits, uses, text, placeOf),
  };
}

function unreadable(diagnostic: Diagnostic, { file, source }: Findings): ParsedText {
  const none = {
    headings: [],
    anchors: [],
    rules: [],
    satisfies: [],
    citations: [],
    named: [],
    durations: [],
  };
  return { file, source, sound: false, diagnostics: [diagnostic], ...none };
}

/** A text of nothing but comments, references to requirements and definitions: `empty-document`. */
function checkEmpty(visits: readonly Visit[], findings: Findings): void {
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
  if (speaks || findings.diagnostics.length > 0) return;
  findings.report(
    findings.source.length,
    'empty-document',
    'The document has no text.',
    'Write it below the frontmatter: begin with ## and a heading.',
  );
}

function listReferences(
  { component, props, places, visit }: Use,
  { placeOf }: Findings,
): { kind: Reference['kind']; id: string; place: Place }[] {
  return (component.cites?.(props) ?? []).map(({ kind, id, anchor, prop, at = 0 }) => {
    const written = places.get(prop);
    return {
      kind,
      id,
      ...anchorOf({ anchor }),
      place: placeOf(written === undefined ? visit.start : written.valueStart + at),
    };
  });
}

function isNamed(reference: { readonly kind: Reference['kind'] }): reference is Named {
  return reference.kind === 'clock' || reference.kind === 'regime' || reference.kind === 'reader';
}

function listRules(uses: readonly Use[], { placeOf }: Findings): RuleFact[] {
  return uses.flatMap(({ component, props, places, visit }) => {
    if (component.name !== 'Rule') return [];
    const { id, level, who } = props as RuleProps;
    return [
      {
        id,
        level,
        who: splitWords(who).map(({ word }) => word),
        place: placeOf(places.get('id')?.valueStart ?? visit.start),
      },
    ];
  });
}

function anchorOf({ anchor }: { readonly anchor?: string | undefined }): { anchor?: string } {
  return anchor === undefined ? {} : { anchor };
}
