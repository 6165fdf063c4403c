import type { Citation, FieldPlaces, Place } from '../schema/handbook.ts';
import { type Diagnostic, isError, sortDiagnostics } from '../source/diagnostic.ts';
import { listLiteralDurations } from './durations.ts';
import { checkAnchors } from './guard/anchors.ts';
import { checkCounts } from './guard/counts.ts';
import { checkDeceptions } from './guard/deceptions.ts';
import { checkElements } from './guard/elements.ts';
import { checkEmpty } from './guard/empty.ts';
import { openFindings } from './guard/findings.ts';
import { checkFootnotes } from './guard/footnotes.ts';
import { checkForeignMarkup } from './guard/foreign-markup.ts';
import { checkHeadings } from './guard/headings.ts';
import { checkHiddenCharacters } from './guard/hidden-characters.ts';
import { checkImages } from './guard/images.ts';
import { checkInShort } from './guard/in-short.ts';
import { checkLeftovers } from './guard/leftovers.ts';
import { checkLinks } from './guard/links.ts';
import { checkNodes } from './guard/nodes.ts';
import { checkRules } from './guard/rules.ts';
import { checkSatisfies } from './guard/satisfies.ts';
import { checkSteps } from './guard/steps.ts';
import { listVisits } from './guard/visits.ts';
import { listLiteralNumbers } from './literal-numbers.ts';
import { parsePast } from './parse-past.ts';
import type { ParsedText } from './parsed-text.ts';
import { isNamed, listLinked, listReferences, listRules, sortByPlace } from './references.ts';
import { listStatedLines } from './stated-lines.ts';

export type { Named, ParsedText, RuleFact, SectionRequirement } from './parsed-text.ts';

/**
 * Reads a policy text: parses it, holds it against the allow-list of the guard, and gathers what it names.
 *
 * @param source The whole file, or the body below its frontmatter.
 * @param file Path below the root; the folder of the text's images is named after it.
 * @param firstLine Line of the file on which `source` begins.
 * @returns Never throws: every problem is a diagnostic. A text that cannot be parsed reports up to 20 of what stops it,
 * and all else that is wrong with it.
 */
export function readText(source: string, file: string, firstLine = 1): ParsedText {
  const text = source.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const { mdast, masked, traps } = parsePast(text, file, firstLine);
  if (mdast === undefined) return unreadable(text, file, traps);
  const findings = openFindings(masked, file, firstLine);
  const readable = traps.length === 0;

  const visits = listVisits(mdast, findings);
  checkCounts(visits, findings);
  checkNodes(visits, findings);
  checkHiddenCharacters(visits, findings);
  if (!readable) checkHiddenCharacters([], { ...findings, source: text });
  checkDeceptions(visits, findings);
  checkFootnotes(visits, findings);
  checkLeftovers(visits, findings);
  checkForeignMarkup(visits, findings);
  const images = checkImages(visits, findings);
  const links = checkLinks(visits, findings);
  const headings = checkHeadings(visits, findings);
  const uses = checkElements(visits, findings);
  checkInShort(uses, headings, findings);
  checkSteps(uses, findings);
  checkRules(uses, visits, headings, findings);
  const satisfies = checkSatisfies(uses, headings, findings);
  // A trap in a heading or a rule may have taken an anchor with it.
  const anchors = checkAnchors(visits, headings, readable ? links : [], findings);
  checkEmpty(visits, findings);

  const { placeOf } = findings;
  const rules = listRules(uses, findings);
  const references = uses.flatMap((use) => listReferences(use, findings));
  return {
    file,
    source: text,
    readable,
    sound: readable && !findings.diagnostics.some(isError),
    diagnostics: sortDiagnostics([...traps, ...findings.diagnostics, ...findings.listLeftOut()]),
    headings: readable ? headings.map(({ anchor }) => anchor) : [],
    anchors: readable ? anchors : [],
    places: placesOf([
      ...headings.map(({ anchor, visit }) => ({ anchor, place: placeOf(visit.start) })),
      ...uses
        .filter(({ component }) => component.name === 'InShort')
        .map(({ visit }) => ({ anchor: 'in-short', place: placeOf(visit.start) })),
      ...rules.map(({ id, place }) => ({ anchor: id, place })),
    ]),
    rules,
    satisfies: satisfies.map(({ framework, requirement, heading, at }) => ({
      framework,
      requirement,
      anchor: headings[heading]?.anchor ?? '',
      place: placeOf(at),
    })),
    citations: sortByPlace([
      ...references.filter((reference): reference is Citation => !isNamed(reference)),
      ...listLinked(links, images, findings),
    ]),
    outside: links.flatMap(({ address, at }) =>
      address.kind === 'outside' ? [{ url: address.url, place: placeOf(at) }] : [],
    ),
    named: references.filter(isNamed),
    durations: listLiteralDurations(visits, uses, text, placeOf),
    numbers: listLiteralNumbers(visits, uses, text, placeOf),
    stated: readable ? listStatedLines(visits, text, placeOf) : [],
  };
}

function placesOf(anchors: readonly { readonly anchor: string; readonly place: Place }[]): FieldPlaces {
  return Object.fromEntries(
    anchors.map(({ anchor, place: { line, column } }) => [`#${anchor}`, [line, column] as const]),
  );
}

function unreadable(source: string, file: string, diagnostics: readonly Diagnostic[]): ParsedText {
  const none = {
    headings: [],
    anchors: [],
    places: {},
    rules: [],
    satisfies: [],
    citations: [],
    outside: [],
    named: [],
    durations: [],
    numbers: [],
    stated: [],
  };
  return { file, source, readable: false, sound: false, diagnostics, ...none };
}
