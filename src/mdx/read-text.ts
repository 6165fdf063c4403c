import type { Answers } from '../schema/answers.ts';
import type { Citation, FieldPlaces, Place } from '../schema/handbook.ts';
import { type Diagnostic, isError, sortDiagnostics } from '../source/diagnostic.ts';
import { listLiteralDurations } from './durations.ts';
import { checkAnchors } from './guard/anchors.ts';
import { checkCounts } from './guard/counts.ts';
import { checkDeceptions } from './guard/deceptions.ts';
import { checkElements } from './guard/elements.ts';
import { checkEmpty } from './guard/empty.ts';
import { type Findings, openFindings } from './guard/findings.ts';
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
import { placesIn } from './places.ts';
import { isNamed, listLinked, listReferences, listRules, sortByPlace } from './references.ts';
import { mayDepend, type Standing, standOrGo } from './stand-or-go.ts';
import { listStatedLines } from './stated-lines.ts';

export type { Named, ParsedText, RuleFact, SectionRequirement } from './parsed-text.ts';

/**
 * Reads a policy text: parses it, holds it against the allow-list of the guard, and gathers what it names.
 *
 * @param source The whole file, or the body below its frontmatter.
 * @param file Path below the root; the folder of the text's images is named after it.
 * @param firstLine Line of the file on which `source` begins.
 * @param answers What the organisation answers; without them the text is read as it is written, with all its conditions.
 * @returns Never throws: every problem is a diagnostic. A text that cannot be parsed reports up to 20 of what stops it,
 * and all else that is wrong with it.
 */
export function readText(source: string, file: string, firstLine = 1, answers?: Answers): ParsedText {
  const text = source.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const written = parsePast(text, file, firstLine);
  const standing =
    answers === undefined || written.mdast === undefined || written.traps.length > 0 || !mayDepend(text)
      ? undefined
      : standOrGo(text, written.mdast, answers, file, firstLine);
  const kept = standing?.kept ?? text;
  const placeOf = standing && placesOfKept(standing, placesIn(text, file, firstLine));
  const { mdast, masked, traps } =
    standing === undefined ? written : parsePast(standing.kept, file, firstLine, placeOf);
  if (mdast === undefined) return unreadable(text, file, firstLine, traps);
  const findings = openFindings(masked, file, firstLine, placeOf);
  findings.diagnostics.push(...(standing?.diagnostics ?? []));
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

  const rules = listRules(uses, findings);
  const references = uses.flatMap((use) => listReferences(use, findings));
  return {
    file,
    source: text,
    firstLine,
    kept,
    asked: standing?.asked ?? [],
    toDecide: standing?.toDecide ?? [],
    readable,
    sound: readable && !findings.diagnostics.some(isError),
    diagnostics: sortDiagnostics([...traps, ...findings.diagnostics, ...findings.listLeftOut()]),
    headings: readable ? headings.map(({ anchor }) => anchor) : [],
    anchors: readable ? anchors : [],
    places: placesOf([
      ...headings.map(({ anchor, visit }) => ({ anchor, place: findings.placeOf(visit.start) })),
      ...uses
        .filter(({ component }) => component.name === 'InShort')
        .map(({ visit }) => ({ anchor: 'in-short', place: findings.placeOf(visit.start) })),
      ...rules.map(({ id, place }) => ({ anchor: id, place })),
    ]),
    rules,
    satisfies: satisfies.map(({ framework, requirement, heading, at }) => ({
      framework,
      requirement,
      anchor: headings[heading]?.anchor ?? '',
      place: findings.placeOf(at),
    })),
    citations: sortByPlace([
      ...references.filter((reference): reference is Citation => !isNamed(reference)),
      ...listLinked(links, images, findings),
    ]),
    outside: links.flatMap(({ address, at }) =>
      address.kind === 'outside' ? [{ url: address.url, place: findings.placeOf(at) }] : [],
    ),
    named: references.filter(isNamed),
    durations: listLiteralDurations(visits, uses, kept, findings.placeOf),
    numbers: listLiteralNumbers(visits, uses, kept, findings.placeOf),
    stated: readable ? listStatedLines(visits, kept, findings.placeOf) : [],
  };
}

function placesOfKept({ origin }: Standing, placeOf: Findings['placeOf']): Findings['placeOf'] {
  return (offset) => placeOf(origin(offset));
}

function placesOf(anchors: readonly { readonly anchor: string; readonly place: Place }[]): FieldPlaces {
  return Object.fromEntries(
    anchors.map(({ anchor, place: { line, column } }) => [`#${anchor}`, [line, column] as const]),
  );
}

function unreadable(
  source: string,
  file: string,
  firstLine: number,
  diagnostics: readonly Diagnostic[],
): ParsedText {
  const none = {
    kept: source,
    asked: [],
    toDecide: [],
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
  return { file, source, firstLine, readable: false, sound: false, diagnostics, ...none };
}
